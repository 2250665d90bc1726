// Saves texts while they are written (a protokoll, a report), so that nothing is lost: not by a closed laptop, a server
// that restarts, a session that ends or two who write at once. The page works without this.
//
// What the server has not acknowledged lies in localStorage, under the user, the text and the
// window it was written in, together with the version it was written from. It goes when it is
// saved. A text found there that no open window holds is what was left behind: it is saved.

const rot = document.querySelector("[data-skrivs]");
const { skrivs: slag, vem, lage: lageUrl, loggaIn } = rot.dataset;
const rad = rot.querySelector("[data-sparlage]");
const EFTER = 2000; // ms after the last key
const SENAST = 10000; // ms after the first unsaved one
const OMTAG = [1000, 2000, 5000, 10000, 20000, 30000];
const FRAGA = 15000;

// -- This window, and what other windows have left behind -----------------------------------------
const flik = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
rot.dataset.flik = flik;
const NYCKEL = `${slag}:${vem}:`;
navigator.locks?.request(`skriv:${flik}`, () => new Promise(() => {}));

const oppnaFlikar = async () => {
  if (!navigator.locks) return [flik];
  const { held } = await navigator.locks.query();
  return held.map(({ name }) => name.replace("skriv:", ""));
};
const minnet = {
  satt: (nyckel, varde) => {
    try {
      localStorage.setItem(nyckel, JSON.stringify(varde));
    } catch {
      // Full or forbidden: the text is in the field still, and leaving the page asks first.
    }
  },
  alla: () => Object.keys(localStorage).filter((nyckel) => nyckel.startsWith(NYCKEL)),
  las: (nyckel) => JSON.parse(localStorage.getItem(nyckel)),
  bort: (nyckel) => localStorage.removeItem(nyckel),
};

// -- What the page says ---------------------------------------------------------------------------
let sagt = "";
const sag = (lage, text, lank) => {
  if (sagt === lage + text) return;
  sagt = lage + text;
  rad.dataset.lage = lage;
  rad.replaceChildren(text);
  if (!lank) return;
  const a = Object.assign(document.createElement("a"), { href: lank.url, textContent: lank.ord });
  a.target = "_blank";
  rad.append(" ", a);
};
const beratta = (nytt = "") => {
  const osparade = falten.filter((falt) => falt.osparad);
  const fel = osparade.find((falt) => falt.fel);
  if (!osparade.length) return sag("sparat", nytt || "Allt är sparat.");
  if (annan) return sag("fel", "Någon annan är inloggad här nu. Läs om sidan innan du skriver mer.");
  if (utloggad) {
    const url = `${loggaIn}?next=${encodeURIComponent(location.pathname)}`;
    return sag("fel", "Du är utloggad. Det du har skrivit finns kvar här och sparas när du har loggat in.", { url, ord: "Logga in i en ny flik" });
  }
  if (fel) return sag("fel", `Inte sparat: ${fel.fel}`);
  if (osparade.some((falt) => falt.omtag)) return sag("vantar", "Inte sparat än – försöker igen. Det du har skrivit finns kvar i den här webbläsaren.");
  sag("skriver", "Sparar strax …");
};

// -- Talking to the server -------------------------------------------------------------------------
let csrf = rot.querySelector("[name=csrfmiddlewaretoken]")?.value;
let utloggad = false;
let annan = false;

const fragaLaget = async () => {
  const svar = await fetch(lageUrl, { redirect: "manual", headers: { Accept: "application/json" } });
  utloggad = svar.type === "opaqueredirect";
  if (!svar.ok) return null;
  const lage = await svar.json();
  annan = lage.vem !== vem;
  csrf = lage.csrf;
  rot.dispatchEvent(new CustomEvent("skriv:lage", { detail: lage })); // for a script of the page's own
  return lage;
};
const sand = (url, data, sist) =>
  fetch(url, {
    method: "POST",
    redirect: "manual",
    keepalive: sist && data.text.length < 15000,
    headers: { Accept: "application/json", "X-CSRFToken": csrf },
    body: new URLSearchParams(data),
  });

// A point that was empty has something written in it.
const markera = (punkt) => {
  for (const marke of rot.querySelectorAll(`[data-status="${punkt}"]`)) {
    if (marke.textContent !== "tom") continue;
    marke.textContent = "skriven";
    marke.classList.add("info");
  }
};

// -- One text ---------------------------------------------------------------------------------------
class Falt {
  constructor(form) {
    this.form = form;
    this.ruta = form.elements.text;
    this.nyckel = form.dataset.text;
    this.sparad = this.ruta.defaultValue; // what the server gave: one may have begun to write
    this.bas = Number(form.elements.bas.value);
    this.flik = flik;
    this.omtag = 0;
    this.fel = "";
    form.querySelector("[data-spara]").remove();
    this.ruta.addEventListener("input", () => this.andrad());
    this.ruta.addEventListener("blur", () => this.spara());
    form.addEventListener("submit", (handelse) => {
      if (handelse.target !== form) return;
      handelse.preventDefault();
      this.spara();
    });
  }
  get plats() {
    return NYCKEL + [this.nyckel, this.flik].join(":");
  }
  get osparad() {
    return this.ruta.value !== this.sparad;
  }
  visa(text) {
    this.form.querySelector("[data-tillstand]").textContent = text;
  }
  minns() {
    if (this.osparad) minnet.satt(this.plats, { text: this.ruta.value, bas: this.bas, flik: this.flik });
    else minnet.bort(this.plats);
  }
  andrad() {
    this.fel = "";
    this.forst ??= Date.now();
    this.minns();
    this.visa(this.osparad ? "Inte sparat än" : "");
    this.om(Math.max(0, Math.min(EFTER, this.forst + SENAST - Date.now())));
    beratta();
  }
  om(ms) {
    clearTimeout(this.klocka);
    this.klocka = setTimeout(() => this.spara(), ms);
  }
  async spara(sist = false) {
    clearTimeout(this.klocka);
    if (!this.osparad || annan || this.last) return;
    if (this.pagar && !sist) return void (await this.pagar.catch(() => {}));
    const text = this.ruta.value;
    this.pagar = this.skicka(text, sist);
    try {
      await this.pagar;
    } finally {
      this.pagar = null;
    }
    if (this.osparad && !this.last && !this.fel) this.om(this.vanta());
  }
  vanta() {
    return this.omtag ? OMTAG[Math.min(this.omtag, OMTAG.length) - 1] : EFTER;
  }
  async skicka(text, sist) {
    let svar;
    try {
      const [, falt] = this.nyckel.split("-");
      svar = await sand(this.form.action, { falt, text, bas: this.bas, flik: this.flik }, sist);
      if (svar.type === "opaqueredirect" || svar.status === 403) return await this.neka();
      if (svar.status === 422) return this.avvisad((await svar.json()).fel);
      if (!svar.ok && svar.status !== 409) throw new Error(String(svar.status));
      this.kvitterad(text, await svar.json());
    } catch {
      this.omtag += 1;
      this.visa("Inte sparat än");
      beratta();
    }
  }
  async neka() {
    this.omtag += 1;
    await fragaLaget(); // a fresh token, or the news that nobody is signed in
    beratta();
  }
  avvisad(fel) {
    this.fel = fel;
    this.omtag = 0;
    this.visa("Inte sparat");
    beratta();
  }
  kvitterad(text, { nummer, klockan: nar, gren }) {
    utloggad = false;
    this.omtag = 0;
    this.forst = this.ruta.value === text ? undefined : Date.now();
    this.sparad = text;
    if (!gren) this.bas = nummer;
    this.minns();
    this.visa(`Sparat ${nar}`);
    if (text.trim()) markera(this.nyckel.split("-")[0]);
    if (gren) this.krock(gren);
    beratta(`Sparat ${nar}.`);
  }
  // Two at once: the server has both. This field waits until somebody has chosen.
  async krock(gren) {
    if (this.osparad) return void this.om(0);
    this.last = true;
    this.ruta.readOnly = true;
    this.visa("Sparat bredvid en annan version");
    const ruta = this.form.querySelector("[data-konflikt]");
    const plats = ruta.cloneNode();
    ruta.remove();
    this.form.after(plats); // a form within a form there is not
    const url = rot.dataset.gren.replace("/0/", `/${gren}/`) + "?del=ja";
    try {
      const svar = await fetch(url, { redirect: "manual" });
      if (!svar.ok) throw new Error(String(svar.status));
      plats.innerHTML = await svar.text();
      plats.scrollIntoView({ block: "nearest" });
    } catch {
      plats.textContent = "Någon annan skrev samtidigt. Bådas texter är sparade. Läs om sidan och välj.";
    }
  }
  // Somebody else has saved: shown here if nothing of ones own is unsaved.
  async folj(nummer) {
    if (this.osparad || this.pagar || this.last || nummer === this.bas) return;
    const fore = this.ruta.value;
    const [, falt] = this.nyckel.split("-");
    const svar = await fetch(`${this.form.action}?falt=${falt}`, { redirect: "manual" });
    if (!svar.ok) return;
    const ny = await svar.json();
    if (this.ruta.value !== fore || this.osparad) return;
    const [start, slut] = [this.ruta.selectionStart, this.ruta.selectionEnd];
    this.ruta.value = ny.text;
    this.ruta.setSelectionRange(start, slut);
    this.sparad = this.ruta.value;
    this.bas = ny.nummer;
    this.visa("Ändrad av någon annan");
  }
}

const falten = [...rot.querySelectorAll("[data-text]")].map((form) => new Falt(form));
const per = new Map(falten.map((falt) => [falt.nyckel, falt]));
const sparaAlla = (sist) => Promise.all(falten.filter((falt) => falt.osparad).map((falt) => falt.spara(sist)));

// -- What was left behind ---------------------------------------------------------------------------
const aterta = async () => {
  const oppna = await oppnaFlikar();
  for (const plats of minnet.alla()) {
    const { text, bas, flik: annanFlik } = minnet.las(plats) ?? {};
    const falt = per.get(plats.slice(NYCKEL.length).split(":")[0]);
    if (!falt || oppna.includes(annanFlik)) continue;
    if (text === falt.sparad) {
      minnet.bort(plats);
    } else if (!falt.osparad && falt.flik === flik) {
      // The field goes on as that window, so that what it saved last is no conflict with this.
      falt.flik = annanFlik;
      falt.bas = bas;
      falt.ruta.value = text;
      falt.visa("Återfunnen text som inte hann sparas");
      beratta();
      await falt.spara();
    }
  }
};

// -- Before one goes on: a page that follows shows what was just written ----------------------------
const VANTA_HOGST = 3000;
document.addEventListener("click", async (handelse) => {
  const { ctrlKey, metaKey, shiftKey, button, target } = handelse;
  const lank = target.closest("a[href]:not([target])");
  const bort = lank && lank.href.split("#")[0] !== location.href.split("#")[0];
  if (!bort || button || ctrlKey || metaKey || shiftKey || !falten.some((f) => f.osparad)) return;
  handelse.preventDefault();
  await Promise.race([sparaAlla(), new Promise((klar) => setTimeout(klar, VANTA_HOGST))]);
  location.assign(lank.href);
});

// -- When to save -----------------------------------------------------------------------------------
addEventListener("online", () => sparaAlla());
addEventListener("pagehide", () => sparaAlla(true));
addEventListener("pageshow", ({ persisted }) => persisted && sparaAlla());
document.addEventListener("visibilitychange", () => sparaAlla(document.visibilityState === "hidden"));
addEventListener("beforeunload", (handelse) => {
  const kvar = falten.some((falt) => falt.osparad && !localStorage.getItem(falt.plats));
  if (kvar) handelse.preventDefault(); // only where the browser could not keep it
});
const fraga = async () => {
  if (document.visibilityState === "hidden") return;
  try {
    const fore = utloggad;
    const lage = await fragaLaget();
    if (lage) {
      await Promise.all(falten.map((falt) => falt.folj(lage.texter[falt.nyckel])));
      if (fore || falten.some((falt) => falt.omtag)) await sparaAlla();
    }
  } catch {
    // The server does not answer; what is unsaved says so itself.
  }
  beratta(sagt.startsWith("sparat") ? sagt.slice("sparat".length) : "");
};
setInterval(fraga, FRAGA);
rot.addEventListener("skriv:fraga", fraga);

// Signing out: first what is unsaved. Should that fail, sidan.js asks before it is thrown away.
let forsokt = false;
document.addEventListener(
  "submit",
  async (handelse) => {
    if (!handelse.target.matches("[data-logga-ut]") || forsokt || !falten.some((f) => f.osparad)) return;
    handelse.preventDefault();
    handelse.stopImmediatePropagation();
    await sparaAlla();
    forsokt = true;
    handelse.target.requestSubmit();
    forsokt = false;
  },
  true,
);

// -- By keyboard --------------------------------------------------------------------------------------
document.addEventListener("keydown", (handelse) => {
  const { key, altKey, ctrlKey, metaKey } = handelse;
  if ((ctrlKey || metaKey) && key.toLowerCase() === "s") {
    handelse.preventDefault();
    sparaAlla();
  }
  const vag = altKey && { n: "[data-efter]", p: "[data-fore]" }[key.toLowerCase()];
  if (!vag || !rot.querySelector("[data-punkt]")) return;
  handelse.preventDefault();
  const har = document.activeElement.closest("[data-punkt]") ?? rot.querySelector("[data-punkt]");
  const lank = har.querySelector(vag);
  const nasta = document.activeElement.closest("[data-punkt]") ? lank && document.querySelector(lank.hash) : har;
  nasta?.scrollIntoView();
  nasta?.querySelector("textarea")?.focus({ preventScroll: true });
});

beratta("Det du skriver sparas av sig självt.");
for (const falt of falten) if (falt.osparad) falt.andrad(); // written before this script was here
aterta().then(() => beratta());
