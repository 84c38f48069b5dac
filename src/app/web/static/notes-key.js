// The passphrase of private notes: chosen, changed, and given up for a new one. It never leaves the browser.

import { changedKey, newKey } from "./notes-cipher.js";

const place = document.querySelector("[data-note-key]");
const words = place.dataset;
const told = place.querySelector("[data-told]");
const shortest = 10;

const field = (id) => document.getElementById(id);

/** The passphrase as it was written twice; null, and said why, where it cannot be used. */
function written() {
  const passphrase = field("saetning").value;
  const wrong = passphrase.length < shortest ? words.short : passphrase !== field("igen").value ? words.differs : null;
  if (wrong === null) return passphrase;
  told.textContent = wrong;
  field("saetning").focus();
  return null;
}

async function send(form, fields, token) {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams({ ...fields, token }) });
  if (answer.ok && !answer.redirected) return null;
  return (await answer.json().catch(() => ({}))).problem ?? words.failed;
}

function on(name, work) {
  const form = place.querySelector(`form[data-${name}]`);
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    told.textContent = words.working;
    try {
      const { key, token } = await (await fetch(words.from, { cache: "no-store" })).json();
      const done = await work(form, key, token);
      if (done !== null) told.textContent = done;
    } catch {
      told.textContent = words.failed;
    }
    button.disabled = false;
  });
}

on("choose", async (form, key, token) => {
  const passphrase = written();
  if (passphrase === null) return null;
  const made = await newKey(passphrase, words.account);
  const wrong = await send(form, { ...made, base: key === null ? 0 : -1 }, token);
  if (wrong !== null) return wrong;
  form.reset();
  form.hidden = true;
  return words.chosen;
});

on("change", async (form, key, token) => {
  const passphrase = written();
  if (passphrase === null) return null;
  const made = key === null ? null : await changedKey(key, field("nuvaerende").value, passphrase, words.account);
  if (made === null) {
    field("nuvaerende").focus();
    return words.wrong;
  }
  const wrong = await send(form, { ...made, base: key.revision }, token);
  if (wrong !== null) return wrong;
  form.reset();
  return words.changed;
});

on("anew", async (form, key, token) => {
  const wrong = key === null ? null : await send(form, { id: key.id }, token);
  if (wrong !== null) return wrong;
  localStorage.removeItem(`traad-noter-venter ${words.account}`);
  indexedDB.deleteDatabase(`traad-noter ${words.account}`);
  location.reload();
  return null;
});

if (words.works === "ja" && "subtle" in crypto) {
  document.querySelector('[data-needs-script="notes"]')?.remove();
  place.hidden = false;
}
