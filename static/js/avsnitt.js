// What the page where an avsnitt is written adds to js/skriv.js: who writes, the tools above the
// text, the way from an error to its line, and the way to the next avsnitt. It all works without.

(() => {
  const rot = document.querySelector("[data-skrivs]");
  const ruta = document.getElementById("text");
  const form = ruta.form;

  // -- Who writes ---------------------------------------------------------------------------------
  // The avsnitt is taken with the first key and kept by a sign of life as long as one is at it.
  const LIVSTECKEN = 20000;
  const las = rot.querySelector("[data-las]");
  const { lasUrl, vem } = rot.dataset;
  const flik = rot.dataset.flik;
  let mitt = false;
  let senast = 0;

  const sandLas = (val, sist = false) =>
    fetch(lasUrl, {
      method: "POST",
      redirect: "manual",
      keepalive: sist,
      headers: { Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      body: new URLSearchParams({ val, flik }),
    });
  function sparraVerktyg() {
    for (const knapp of rot.querySelectorAll("[data-verktyg-rad] button")) knapp.disabled = ruta.readOnly;
  }
  const visaLas = (annans) => {
    const valjer = !form.querySelector("[data-konflikt]"); // two texts wait to be chosen between
    if (annans) {
      const jag = annans.konto === vem;
      const vemSkriver = jag ? "Du skriver själv här i ett annat fönster" : `${annans.vem} skriver här`;
      las.querySelector("[data-las-text]").textContent = `${vemSkriver} sedan ${annans.sedan}.`;
    }
    const forut = las.hidden;
    las.hidden = !annans;
    if (!valjer) ruta.readOnly = Boolean(annans);
    sparraVerktyg();
    if (annans && forut) las.scrollIntoView({ block: "nearest" });
  };
  // Writing in a text that was done makes it a draft again; the page says so.
  const visaLage = (ord) => {
    const marke = document.querySelector("[data-avsnittslage]");
    if (!ord || !marke || marke.textContent === ord) return;
    marke.textContent = ord;
    marke.className = "marke";
  };
  const hort = (lage) => {
    mitt = lage?.flik === flik;
    visaLas(lage && !mitt ? lage : null);
  };
  const livstecken = async () => {
    if (Date.now() - senast < LIVSTECKEN) return;
    senast = Date.now();
    try {
      const svar = await sandLas("ta");
      if (svar.ok) hort((await svar.json()).las);
    } catch {
      senast = 0; // without net: js/skriv.js says so, and the next key asks again
    }
  };
  ruta.setSelectionRange(ruta.value.length, ruta.value.length); // what is put in before one has clicked
  ruta.addEventListener("input", livstecken);
  ruta.addEventListener("focus", () => ruta.readOnly || livstecken());
  rot.addEventListener("skriv:lage", ({ detail }) => {
    hort(detail.las);
    visaLage(detail.skick);
  });
  rot.querySelector("[data-overta]").addEventListener("submit", async (handelse) => {
    handelse.preventDefault();
    const svar = await sandLas("overta");
    if (!svar.ok) return location.reload();
    hort((await svar.json()).las);
    senast = Date.now();
    rot.dispatchEvent(new Event("skriv:fraga")); // what the other one saved last comes into the field
    ruta.focus();
  });
  addEventListener("pagehide", () => mitt && sandLas("slapp", true));
  sparraVerktyg();

  // -- Putting things into the text -----------------------------------------------------------------
  // By the browser's own way where it has one, so that Ctrl+Z takes it back.
  const ersatt = (text, fran, till) => {
    ruta.focus();
    ruta.setSelectionRange(fran, till);
    if (!document.execCommand("insertText", false, text)) {
      ruta.setRangeText(text, fran, till, "end");
      ruta.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const infoga = (text) => ersatt(text, ruta.selectionStart, ruta.selectionEnd);
  // On lines of its own: blank lines are added where the text round it has none.
  const infogaStycke = (text) => {
    const fore = ruta.value.slice(0, ruta.selectionStart);
    const efter = ruta.value.slice(ruta.selectionEnd);
    const luft = (del, vid) => (!del || vid.test(del) ? "" : del.endsWith("\n") || del.startsWith("\n") ? "\n" : "\n\n");
    infoga(luft(fore, /\n\n$/) + text + luft(efter, /^\n\n/));
  };
  const raderna = () => {
    const fran = ruta.value.lastIndexOf("\n", ruta.selectionStart - 1) + 1;
    const slut = ruta.value.indexOf("\n", Math.max(ruta.selectionEnd - 1, fran));
    return [fran, slut < 0 ? ruta.value.length : slut];
  };
  const varjeRad = (gor) => {
    const [fran, till] = raderna();
    ersatt(ruta.value.slice(fran, till).split("\n").map(gor).join("\n"), fran, till);
  };
  const TABELL = "Tabell: Tabellens rubrik\n| Rubrik | Rubrik |\n| --- | --- |\n| Text | Text |";
  const verktyg = {
    fet: () => {
      const [fran, till] = [ruta.selectionStart, ruta.selectionEnd];
      infoga(`**${ruta.value.slice(fran, till) || "fet text"}**`);
      if (fran === till) ruta.setSelectionRange(fran + 2, fran + 2 + "fet text".length);
    },
    rubrik: () => varjeRad((rad) => (rad.startsWith("# ") ? rad.slice(2) : `# ${rad}`)),
    lista: () => varjeRad((rad) => (rad.startsWith("- ") ? rad.slice(2) : `- ${rad}`)),
    numrerad: () => varjeRad((rad, i) => `${i + 1}. ${rad}`),
    tabell: () => infogaStycke(TABELL),
    // The mark where one is, the words of the note at the end of the text: there one writes on.
    fotnot: () => {
      const nr = 1 + Math.max(0, ...[...ruta.value.matchAll(/\[\^(\d+)\]/g)].map((traff) => Number(traff[1])));
      infoga(`[^${nr}]`);
      ruta.setSelectionRange(ruta.value.length, ruta.value.length);
      infogaStycke(`[^${nr}]: `);
    },
  };
  rot.querySelector("[data-verktyg-rad]").hidden = false;
  rot.addEventListener("click", ({ target }) => {
    const knapp = target.closest("[data-verktyg]");
    if (knapp) verktyg[knapp.dataset.verktyg]();
    const fran = target.closest("[data-infoga-fran]");
    if (fran) infogaStycke(document.getElementById(fran.dataset.infogaFran).value.trim());
  });
  rot.addEventListener("avsnitt:infoga", ({ detail: { text, stycke } }) => (stycke ? infogaStycke(text) : infoga(text)));
  rot.addEventListener("htmx:load", () => {
    for (const knapp of rot.querySelectorAll("[data-infoga-fran]")) knapp.hidden = false;
  });

  // -- From an error to its line ----------------------------------------------------------------------
  rot.addEventListener("click", (handelse) => {
    const lank = handelse.target.closest("[data-rad]");
    if (!lank) return;
    handelse.preventDefault();
    const rader = ruta.value.split("\n");
    const nr = Math.min(Number(lank.dataset.rad), rader.length);
    const fran = rader.slice(0, nr - 1).reduce((summa, rad) => summa + rad.length + 1, 0);
    ruta.focus();
    ruta.setSelectionRange(fran, fran + rader[nr - 1].length);
    ruta.scrollTop = (ruta.scrollHeight * (nr - 1)) / rader.length - ruta.clientHeight / 2;
  });

  // -- By keyboard --------------------------------------------------------------------------------------
  document.addEventListener("keydown", (handelse) => {
    const { key, altKey, ctrlKey, metaKey, target } = handelse;
    const tangent = key.toLowerCase();
    if ((ctrlKey || metaKey) && tangent === "b" && target === ruta) {
      handelse.preventDefault();
      verktyg.fet();
    }
    const grann = altKey && { n: "a[rel=next]", p: "a[rel=prev]" }[tangent];
    const lank = grann && document.querySelector(grann);
    if (!lank) return;
    handelse.preventDefault();
    lank.click();
  });
})();
