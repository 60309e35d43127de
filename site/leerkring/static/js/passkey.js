// Makes and uses passkeys. A form with data-passkey="create" or "get" holds a hidden field
// `credential`; the question of the server stands in data-options, or is fetched from data-source.

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function question(options) {
  const asked = options.publicKey;
  asked.challenge = toBytes(asked.challenge);
  if (asked.user) asked.user.id = toBytes(asked.user.id);
  for (const list of [asked.excludeCredentials, asked.allowCredentials]) {
    for (const known of list ?? []) known.id = toBytes(known.id);
  }
  return { publicKey: asked };
}

function answer(credential) {
  const given = { type: credential.type, id: credential.id, rawId: toText(credential.rawId), response: {} };
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  for (const part of parts) {
    if (credential.response[part]) given.response[part] = toText(credential.response[part]);
  }
  given.response.transports = credential.response.getTransports?.() ?? [];
  given.authenticatorAttachment = credential.authenticatorAttachment;
  given.clientExtensionResults = credential.getClientExtensionResults();
  return JSON.stringify(given);
}

async function ask(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options);
  const response = await fetch(form.dataset.source, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(response.status);
  return (await response.json()).request_options;
}

async function go(form) {
  const options = question(await ask(form));
  if (form.dataset.passkey === "create") {
    const wanted = options.publicKey.authenticatorSelection;
    Object.assign(wanted, { residentKey: "required", requireResidentKey: true, userVerification: "required" });
  }
  const credential = await navigator.credentials[form.dataset.passkey](options);
  form.elements.credential.value = answer(credential);
  form.submit();
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
  const problem = form.querySelector("[data-problem]");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    problem.hidden = true;
    go(form).catch(() => { problem.hidden = false; });
  });
}
if (window.PublicKeyCredential) for (const note of document.querySelectorAll("[data-without-passkey]")) note.hidden = true;
