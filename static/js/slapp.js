// Files dropped on a form go into its file field and are sent at once. Without this one chooses them.

const harFiler = (handelse) => handelse.dataTransfer?.types.includes("Files");

for (const form of document.querySelectorAll("form.slapp")) {
  const falt = form.querySelector('input[type="file"]');
  let djup = 0; // how many elements of the form the pointer is within
  const visa = (andring) => {
    djup = Math.max(0, djup + andring);
    form.classList.toggle("over", djup > 0);
  };
  form.addEventListener("dragenter", (handelse) => harFiler(handelse) && visa(1));
  form.addEventListener("dragleave", (handelse) => harFiler(handelse) && visa(-1));
  form.addEventListener("dragover", (handelse) => harFiler(handelse) && handelse.preventDefault());
  form.addEventListener("drop", (handelse) => {
    if (!harFiler(handelse)) return;
    handelse.preventDefault();
    visa(-djup);
    falt.files = handelse.dataTransfer.files;
    // A form with more to fill in is only given the files.
    if ("slapp" in form.dataset) form.requestSubmit();
    else falt.focus();
  });
}
