// Writing a voucher by keyboard. The page works without this; then the server sums and adds rows.

const form = document.querySelector("[data-skriv]");
const rader = form.querySelector("[data-rader]");
const antal = form.elements["rader-TOTAL_FORMS"];
const falt = (rad, namn) => rad.querySelector(`[name$="-${namn}"]`);
const alla = () => [...rader.rows];
const FLEST = 200;

// -- Amounts: whole öre, written as 1 234,50 ----------------------------------------------------
const tolka = (text) => {
  let rent = text.replace(/[\s\u00a0\u202f\u2009]|kr$/gi, "").replace(/[−–]/g, "-");
  if (/^-?\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(rent)) rent = rent.replaceAll(".", "");
  rent = rent.replace(",", ".");
  return /^-?\d{1,13}(\.\d{1,2})?$/.test(rent) ? Math.round(Number(rent) * 100) : 0;
};
const skriv = (ore) => {
  const kronor = String(Math.trunc(Math.abs(ore) / 100)).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${ore < 0 ? "−" : ""}${kronor},${String(Math.abs(ore) % 100).padStart(2, "0")}`;
};
const summa = (sida) => alla().reduce((s, rad) => s + tolka(falt(rad, sida)?.value ?? ""), 0);
const tomt = (rad) => !falt(rad, "debet").value.trim() && !falt(rad, "kredit").value.trim();

// -- The balance, and what is missing offered in the first row that has no amount ----------------
const balans = document.getElementById("balans");
let fattas = 0; // öre; positive is missing in kredit
const sidan = () => (fattas > 0 ? "kredit" : "debet");
const sag = (vad, varde) => {
  const ruta = balans.querySelector(`[data-${vad}]`);
  if (ruta.textContent !== varde) ruta.textContent = varde;
};
const rakna = () => {
  if (!balans) return;
  const debet = summa("debet");
  const kredit = summa("kredit");
  fattas = debet - kredit;
  const { balanserar, tom, fattas: mening } = form.dataset;
  const jamn = debet ? balanserar : tom;
  const ojamn = mening.replace("{belopp}", skriv(Math.abs(fattas))).replace("{sida}", sidan());
  sag("besked", fattas ? ojamn : jamn);
  sag("debet", skriv(debet));
  sag("kredit", skriv(kredit));
  balans.classList.toggle("klart", !fattas && debet > 0);
  balans.classList.toggle("varning", Boolean(fattas));
  for (const ruta of rader.querySelectorAll("[placeholder]")) ruta.removeAttribute("placeholder");
  const ledig = fattas ? alla().find(tomt) : undefined;
  if (ledig) falt(ledig, sidan()).placeholder = skriv(Math.abs(fattas));
};

// -- Accounts: a number or a part of a name becomes number and name -------------------------------
const konton = [...document.querySelectorAll("#konton option")].map((val) => val.value);
const slaUpp = (ruta) => {
  const skrivet = ruta.value.trim().toLowerCase();
  if (!skrivet) return;
  const med = (passar) => konton.filter((konto) => passar(konto.toLowerCase()));
  const traffar = [
    med((konto) => konto.split(" ", 1)[0] === skrivet.split(" ", 1)[0]),
    med((konto) => konto.startsWith(skrivet)),
    med((konto) => konto.includes(skrivet)),
  ].find((lista) => lista.length);
  if (traffar?.length === 1) ruta.value = traffar[0];
};

// -- Rows: a new one as soon as the last is begun -------------------------------------------------
const laggTill = () => {
  const nummer = Number(antal.value);
  if (nummer >= FLEST) return;
  const mall = rader.rows[rader.rows.length - 1];
  const gammalt = falt(mall, "konto").name.match(/\d+/)[0];
  const ny = mall.cloneNode(true);
  ny.classList.remove("fel");
  for (const fel of ny.querySelectorAll(".errorlist, .falt-fel")) fel.remove();
  for (const ruta of ny.querySelectorAll("input, select")) {
    ruta.name = ruta.name.replace(`-${gammalt}-`, `-${nummer}-`);
    ruta.id = ruta.id.replace(`-${gammalt}-`, `-${nummer}-`);
    ruta.setAttribute("aria-label", ruta.ariaLabel.replace(/rad \d+$/, `rad ${nummer + 1}`));
    for (const namn of ["aria-invalid", "aria-describedby", "placeholder"]) ruta.removeAttribute(namn);
    if (ruta.matches("select")) ruta.selectedIndex = 0;
    else ruta.value = "";
  }
  rader.append(ny);
  antal.value = nummer + 1;
};

// -- Enter goes on; in an empty amount it takes what is missing on that side ----------------------
const bokfor = form.querySelector("[data-bokfor]");
const vidare = (ruta) => {
  const rad = ruta.closest("tr");
  const belopp = rad && /-(debet|kredit)$/.exec(ruta.name)?.[1];
  if (belopp && fattas && tomt(rad) && belopp === sidan()) {
    ruta.value = skriv(Math.abs(fattas));
    rakna();
    vaxer(rad);
  }
  const slut = balans && rad && !fattas && ruta === falt(rad, "konto") && !ruta.value.trim();
  if (slut && summa("debet")) return bokfor.focus();
  const rutor = [...form.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=file]), select")];
  let nasta = rutor[rutor.indexOf(ruta) + 1];
  if (belopp === "debet" && ruta.value.trim()) nasta = rutor[rutor.indexOf(ruta) + 2];
  if (!nasta) return bokfor.focus();
  nasta.focus();
  nasta.select?.();
};
const vaxer = (rad) => {
  if (rad && rad === rader.rows[rader.rows.length - 1]) laggTill();
};

form.addEventListener("keydown", (handelse) => {
  const { target: ruta, key } = handelse;
  if (key !== "Enter" || handelse.isComposing) return;
  if (handelse.ctrlKey || handelse.metaKey) {
    handelse.preventDefault();
    if (ruta.matches("[data-konto]")) slaUpp(ruta);
    form.requestSubmit(bokfor);
  } else if (ruta.matches("input:not([type=checkbox], [type=file]), select")) {
    handelse.preventDefault();
    if (ruta.matches("[data-konto]")) slaUpp(ruta);
    vidare(ruta);
  }
});
rader.addEventListener("input", ({ target }) => {
  vaxer(target.closest("tr"));
  rakna();
});
rader.addEventListener("change", ({ target }) => {
  if (target.matches("[data-konto]")) slaUpp(target);
});
form.querySelector("[data-lagg-till]").addEventListener("click", (handelse) => {
  handelse.preventDefault();
  laggTill();
  falt(rader.rows[rader.rows.length - 1], "konto").focus();
});

// -- A day in a year kept elsewhere makes a proposal: the button says so ---------------------------
const aren = [...document.querySelectorAll("[data-annanstans] [data-fran]")].map((ar) => ar.dataset);
const namnge = () => {
  const dag = form.elements.datum.value;
  const annanstans = aren.some(({ fran, till }) => fran <= dag && dag <= till);
  bokfor.textContent = annanstans ? form.dataset.knappForslag : form.dataset.knapp;
};
if (balans) {
  form.querySelector("[data-rakna]").remove();
  form.querySelector("[data-tangenter]").hidden = false;
  form.elements.datum.addEventListener("change", namnge);
  rakna();
  namnge();
  if (!document.querySelector("[data-fokus]")) form.elements.datum.focus();
}
