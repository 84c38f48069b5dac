// Passkeys: asks the server what to sign, has the browser sign it, and sends the answer by the page's own form. Without
// this file the forms stay hidden, and one signs in otherwise. Uses SimpleWebAuthn's browser package (webauthn.js).

const { startAuthentication, startRegistration, browserSupportsWebAuthn } = globalThis.SimpleWebAuthnBrowser;

/** @param {HTMLFormElement} form with `data-passkey` (sign-in or new), `data-ask` and a field `svar`. */
function enable(form) {
  form.hidden = false;
  const wrong = form.querySelector("[role=alert]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    wrong.hidden = true;
    try {
      const asked = await fetch(form.dataset.ask, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!asked.ok) throw new Error(`The server answered ${asked.status}.`);
      const options = { optionsJSON: await asked.json() };
      const start = form.dataset.passkey === "new" ? startRegistration : startAuthentication;
      form.elements.namedItem("svar").value = JSON.stringify(await start(options));
      form.submit();
    } catch {
      // Turned away, timed out, or no key for this site: the browser has said which.
      wrong.hidden = false;
    }
  });
}

if (browserSupportsWebAuthn()) for (const form of document.querySelectorAll("form[data-passkey]")) enable(form);
