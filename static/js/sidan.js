// The little that HTML cannot do by itself. Every page works without it.

// An error summary is where the reader shall begin.
document.querySelector("[data-fokus]")?.focus();

// Where one is stands in view, also in a menu that is wider than the screen.
document.querySelector(".omradesmeny [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// The user's menu closes as menus do: by Escape and by a click beside it.
const meny = document.querySelector("details.konto");
document.addEventListener("keydown", (handelse) => {
  if (handelse.key === "Escape" && meny?.open) {
    meny.open = false;
    meny.querySelector("summary").focus();
  }
});
document.addEventListener("click", (handelse) => {
  if (meny?.open && !meny.contains(handelse.target)) meny.open = false;
});

// A button that is off says why (beside it) and does nothing; one may open its dialog.
document.addEventListener("click", (handelse) => {
  const knapp = handelse.target.closest("button");
  if (!knapp) return;
  if (knapp.getAttribute("aria-disabled") === "true") handelse.preventDefault();
  else if (knapp.dataset.dialog) document.getElementById(knapp.dataset.dialog).showModal();
});

// What of a text is not saved yet lies in the browser (js/skriv.js); on a shared computer it must
// not stay when its writer leaves.
document.addEventListener("submit", (handelse) => {
  if (!handelse.target.matches("[data-logga-ut]")) return;
  const kvar = Object.keys(localStorage).filter((nyckel) => /^(protokoll|arsrapport|avsnitt):/.test(nyckel));
  const fraga = "Text som du har skrivit är inte sparad än. Loggar du ut nu försvinner den. Logga ut ändå?";
  if (!kvar.length) return;
  if (confirm(fraga)) kvar.forEach((nyckel) => localStorage.removeItem(nyckel));
  else handelse.preventDefault();
});

// A form is sent once, however fast the mouse is.
document.addEventListener("submit", (handelse) => {
  const form = handelse.target;
  if (form.method !== "post") return;
  if (form.dataset.skickad) handelse.preventDefault();
  form.dataset.skickad = "ja";
  setTimeout(() => delete form.dataset.skickad, 4000);
});

// A table that does not fit can be scrolled by keyboard and shows that there is more;
// one that fits is no stop for the Tab key.
// Either may change alone: the frame with the window, what stands in it with its font.
const matt = new ResizeObserver((poster) => {
  for (const ruta of new Set(poster.map(({ target }) => target.closest(".rulla")))) {
    if (!ruta) continue; // what stood in it has been replaced
    const gar = ruta.scrollWidth > ruta.clientWidth + 1;
    ruta.toggleAttribute("data-rullbar", gar);
    if (gar) ruta.tabIndex = 0;
    else ruta.removeAttribute("tabindex");
  }
});
const mat = (rot) => {
  for (const del of rot.querySelectorAll(".rulla, .rulla > :first-child")) matt.observe(del);
};
mat(document);
document.addEventListener("htmx:load", (handelse) => mat(handelse.target));

// Copy and print: buttons that are there only where a script can do it.
for (const knapp of document.querySelectorAll("[data-kopiera], [data-skriv-ut]")) {
  knapp.hidden = "kopiera" in knapp.dataset && !navigator.clipboard;
  knapp.addEventListener("click", async () => {
    if ("skrivUt" in knapp.dataset) return print();
    await navigator.clipboard.writeText(document.getElementById(knapp.dataset.kopiera).value);
    knapp.textContent = "Kopierad";
  });
}

// What stands beside the text on a wide screen is folded on a narrow one.
const smal = matchMedia("(max-width: 62rem)");
const vik = () => {
  for (const del of document.querySelectorAll("details[data-vik]")) del.open = !smal.matches;
};
vik();
smal.addEventListener("change", vik);
