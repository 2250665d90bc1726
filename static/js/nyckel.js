// A signature by passkey: ask the server what is to be signed, let the device answer, send the form.
// Without it (or without a passkey) the same form is sent with a code.

const tillByte = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (t) => t.charCodeAt(0));
const tillText = (byte) => btoa(String.fromCharCode(...new Uint8Array(byte))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const somFraga = (json) => ({
  ...json,
  challenge: tillByte(json.challenge),
  allowCredentials: (json.allowCredentials ?? []).map((nyckel) => ({ ...nyckel, id: tillByte(nyckel.id) })),
});

const somSvar = (nyckel) => ({
  id: nyckel.id,
  rawId: tillText(nyckel.rawId),
  type: nyckel.type,
  authenticatorAttachment: nyckel.authenticatorAttachment,
  clientExtensionResults: nyckel.getClientExtensionResults(),
  response: {
    clientDataJSON: tillText(nyckel.response.clientDataJSON),
    authenticatorData: tillText(nyckel.response.authenticatorData),
    signature: tillText(nyckel.response.signature),
    userHandle: nyckel.response.userHandle ? tillText(nyckel.response.userHandle) : null,
  },
});

async function fraga(knapp, form) {
  const huvud = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
  const svar = await fetch(knapp.dataset.nyckel, { method: "POST", headers: huvud, credentials: "same-origin" });
  const json = await svar.json();
  if (json.fel) throw new Error(json.fel);
  return navigator.credentials.get({ publicKey: somFraga(json.publicKey) });
}

document.addEventListener("click", async (handelse) => {
  const knapp = handelse.target.closest("[data-nyckel]");
  if (!knapp || knapp.disabled) return;
  const form = knapp.form;
  const lage = form.querySelector("[data-nyckel-lage]");
  if (!form.elements.last.checked) {
    form.elements.last.focus();
    lage.textContent = "Kryssa i rutan när du har läst handlingen.";
    return;
  }
  knapp.disabled = true;
  lage.textContent = "Väntar på din passernyckel …";
  try {
    form.elements.svar.value = JSON.stringify(somSvar(await fraga(knapp, form)));
    lage.textContent = "Skriver under …";
    form.requestSubmit();
  } catch (fel) {
    const avbrots = fel instanceof DOMException;
    lage.textContent = avbrots ? "Passernyckeln svarade inte. Försök igen, eller skriv en kod." : fel.message;
    knapp.disabled = false;
  }
});
