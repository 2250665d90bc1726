// Passkeys. A form names its ceremony by data-passernyckel: "skapa" (a new key), "svara" (show one)
// or "logga-in" (fetch the question first). Its button starts it; the answer is put in the form's
// hidden field and the form is sent. The question stands in <script type="application/json">.
// "signera" asks for its question when it is needed, and only for the button [data-med-nyckel]:
// the same form is sent as it is with a code.
const tillBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (t) => t.charCodeAt(0));
const tillText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const nycklar = (lista = []) => lista.map((en) => ({ ...en, id: tillBytes(en.id) }));

const skapa = async ({ publicKey }) =>
  navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: tillBytes(publicKey.challenge),
      user: { ...publicKey.user, id: tillBytes(publicKey.user.id) },
      excludeCredentials: nycklar(publicKey.excludeCredentials),
    },
  });

const svara = async ({ publicKey }) =>
  navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: tillBytes(publicKey.challenge),
      allowCredentials: nycklar(publicKey.allowCredentials),
    },
  });

const somJson = (nyckel) => {
  const svar = nyckel.response;
  const delar = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const response = Object.fromEntries(
    delar.filter((del) => svar[del]).map((del) => [del, tillText(svar[del])]),
  );
  return JSON.stringify({
    id: nyckel.id,
    rawId: tillText(nyckel.rawId),
    type: nyckel.type,
    response,
    clientExtensionResults: nyckel.getClientExtensionResults(),
  });
};

const attSignera = async (form) => {
  const huvud = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
  const svar = await fetch(form.dataset.fraga, { method: "POST", headers: huvud });
  const json = await svar.json();
  if (json.fel) throw Object.assign(new Error(json.fel), { name: "Nej" });
  return json;
};

const fraga = async (form) => {
  if (form.dataset.passernyckel === "signera") return attSignera(form);
  if (form.dataset.passernyckel !== "logga-in")
    return JSON.parse(document.getElementById(form.dataset.fraga).textContent);
  const svar = await fetch(form.action, { headers: { Accept: "application/json" } });
  return (await svar.json()).request_options;
};

const ord = (fel) =>
  fel.name === "Nej"
    ? fel.message
    : fel.name === "InvalidStateError"
    ? "Den här enheten har redan en passernyckel till ditt konto."
    : "Det avbröts, eller så finns ingen passernyckel här. Försök igen.";

for (const form of document.querySelectorAll("form[data-passernyckel]")) {
  if (!window.PublicKeyCredential) continue;
  const lage = form.querySelector("[data-lage]");
  form.hidden = false;
  form.addEventListener("submit", async (handelse) => {
    const falt = form.elements[form.dataset.falt];
    const medNyckel = handelse.submitter?.matches("[data-med-nyckel]") && !form.elements.kod?.value;
    if (form.dataset.passernyckel === "signera" && !medNyckel) return;
    handelse.preventDefault();
    if (!form.reportValidity()) return;
    lage.textContent = "Följ webbläsarens anvisning.";
    try {
      const gor = form.dataset.passernyckel === "skapa" ? skapa : svara;
      falt.value = somJson(await gor(await fraga(form)));
      delete form.dataset.skickad; // the page's guard against sending twice
      form.submit();
    } catch (fel) {
      delete form.dataset.skickad;
      lage.textContent = ord(fel);
    }
  });
}
