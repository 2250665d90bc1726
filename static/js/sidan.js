// The little that HTML cannot do by itself. Every page works without it.

// An error summary is where the reader shall begin.
document.querySelector("[data-fokus]")?.focus();

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

// A button that is off says why (beside it) and does nothing.
document.addEventListener("click", (handelse) => {
  if (handelse.target.closest("[aria-disabled=true]")) handelse.preventDefault();
});

// A form is sent once, however fast the mouse is.
document.addEventListener("submit", (handelse) => {
  const form = handelse.target;
  if (form.method !== "post") return;
  if (form.dataset.skickad) handelse.preventDefault();
  form.dataset.skickad = "ja";
  setTimeout(() => delete form.dataset.skickad, 4000);
});
