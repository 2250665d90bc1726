// The picker as a dialog on the page of writing: opened by its button or Ctrl+K, it fills itself
// from the server and puts what is chosen in at the cursor. Without this it is a page of its own.

(() => {
  const rot = document.querySelector("[data-skrivs]");
  const ruta = document.getElementById("text");
  const dialog = document.getElementById("plockare");
  const plock = document.getElementById("plock");

  let plats = null; // where the cursor was: a closed dialog gives the focus back without it

  const tillbaka = () => {
    ruta.focus();
    if (plats) ruta.setSelectionRange(...plats);
    plats = null;
  };
  const las = (url) => htmx.ajax("GET", url, { target: plock, swap: "innerHTML" });
  const oppna = async () => {
    if (ruta.readOnly || dialog.open) return;
    plats = [ruta.selectionStart, ruta.selectionEnd];
    dialog.showModal();
    if (!plock.firstElementChild) await las(dialog.dataset.plockare);
    plock.querySelector("[name=q][type=search]")?.focus();
  };
  const infoga = ({ dataset }) => {
    dialog.close();
    tillbaka();
    const detail = { text: dataset.infoga, stycke: "stycke" in dataset };
    rot.dispatchEvent(new CustomEvent("avsnitt:infoga", { detail }));
  };

  document.addEventListener("click", async (handelse) => {
    const { target } = handelse;
    if (target.closest("[data-plocka]")) {
      handelse.preventDefault();
      oppna();
    }
    if (!dialog.contains(target)) return;
    const lank = target.closest("[data-en]");
    const knapp = target.closest("[data-infoga]");
    if (target === dialog || target.closest("[data-stang]")) dialog.close();
    if (knapp) infoga(knapp);
    if (!lank) return;
    handelse.preventDefault();
    await las(lank.href);
    (plock.querySelector("#plock-en") ?? plock.querySelector("[type=search]"))?.focus();
  });
  dialog.addEventListener("close", tillbaka);
  dialog.addEventListener("htmx:load", () => {
    for (const knapp of dialog.querySelectorAll("[data-infoga]")) knapp.hidden = false;
  });
  // From the search the arrow leads down into the list.
  dialog.addEventListener("keydown", (handelse) => {
    if (handelse.key !== "ArrowDown" || handelse.target.type !== "search") return;
    handelse.preventDefault();
    plock.querySelector("#plock-traffar a")?.focus();
  });
  document.addEventListener("keydown", (handelse) => {
    if (!(handelse.ctrlKey || handelse.metaKey) || handelse.key.toLowerCase() !== "k") return;
    handelse.preventDefault();
    oppna();
  });
})();
