// Files dropped on a form, or anywhere on a page that has only one, go into its file field and are
// sent at once. Without this one chooses them.

const harFiler = (handelse) => handelse.dataTransfer?.types.includes("Files");

const formular = document.querySelectorAll("form.slapp");
for (const form of formular) {
  const yta = formular.length === 1 ? document : form;
  const falt = form.querySelector('input[type="file"]');
  let djup = 0; // how many elements of the area the pointer is within
  const visa = (andring) => {
    djup = Math.max(0, djup + andring);
    form.classList.toggle("over", djup > 0);
  };
  yta.addEventListener("dragenter", (handelse) => harFiler(handelse) && visa(1));
  yta.addEventListener("dragleave", (handelse) => harFiler(handelse) && visa(-1));
  yta.addEventListener("dragover", (handelse) => harFiler(handelse) && handelse.preventDefault());
  yta.addEventListener("drop", (handelse) => {
    if (!harFiler(handelse)) return;
    handelse.preventDefault();
    visa(-djup);
    falt.files = handelse.dataTransfer.files;
    // A form with more to fill in is only given the files.
    if ("slapp" in form.dataset) form.requestSubmit();
    else falt.focus();
  });
}
