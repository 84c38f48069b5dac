// Private notes in cipher. A random key of the account's own opens all its notes; it is kept in cipher under a key that is
// made of the passphrase (PBKDF2-HMAC-SHA-256), so that the passphrase can be changed and no note need be written anew.
// Notes are AES-256-GCM, each bound to its account and id. Nothing here leaves the browser but what it returns.

/** OWASP's figure for PBKDF2-HMAC-SHA-256 is 600,000 rounds (2023). Stands beside each key, so that it can be raised. */
const iterations = 1_000_000;
/** What a note's length gives away: so many bytes, and not how many words. */
const step = 256;

const bytesOf = (text) => new TextEncoder().encode(text);
const toBase64 = (bytes) => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

async function seal(key, bytes, about) {
  const iv = random(12);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytesOf(about) }, key, bytes);
  const whole = new Uint8Array(12 + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), 12);
  return toBase64(whole);
}

async function open(key, sealed, about) {
  const whole = fromBase64(sealed);
  const how = { name: "AES-GCM", iv: whole.subarray(0, 12), additionalData: bytesOf(about) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, whole.subarray(12)));
}

/** The key that a passphrase makes. One passphrase is one whatever keyboard wrote it (NFKC). */
async function keyOfPassphrase(passphrase, salt, rounds) {
  const words = await crypto.subtle.importKey("raw", bytesOf(passphrase.normalize("NFKC")), "PBKDF2", false, [
    "deriveKey",
  ]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations: rounds };
  return crypto.subtle.deriveKey(how, words, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function wrap(secret, passphrase, account, id) {
  const salt = toBase64(random(16));
  const wrapped = await seal(await keyOfPassphrase(passphrase, salt, iterations), secret, `${account} ${id}`);
  return { id, salt, iterations, wrapped };
}

/** The secret of an account's notes; null where the passphrase is another. */
async function unwrap(record, passphrase, account) {
  const key = await keyOfPassphrase(passphrase, record.salt, record.iterations);
  return open(key, record.wrapped, `${account} ${record.id}`).catch(() => null);
}

/** A new key in cipher, as the server keeps it. */
export const newKey = (passphrase, account) => wrap(random(32), passphrase, account, crypto.randomUUID());

/** The same key under another passphrase; null where the old one is wrong. */
export async function changedKey(record, old, passphrase, account) {
  const secret = await unwrap(record, old, account);
  return secret === null ? null : wrap(secret, passphrase, account, record.id);
}

/** What notes are sealed, opened and named with; null where the passphrase is wrong. */
export async function unlock(record, passphrase, account) {
  const secret = await unwrap(record, passphrase, account);
  if (secret === null) return null;
  const source = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const derived = (purpose, kind, uses) =>
    crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytesOf(purpose) },
      source,
      kind,
      false,
      uses,
    );
  return {
    account,
    notes: await derived("notes", { name: "AES-GCM", length: 256 }, ["encrypt", "decrypt"]),
    names: await derived("names", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"]),
  };
}

/** The id of the note to an item: the same on all devices, and to nobody without the key a sign of which item. */
export async function noteId(keys, itemId) {
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", keys.names, bytesOf(itemId))).subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A note in cipher. */
export function sealNote(keys, id, note) {
  const bytes = bytesOf(JSON.stringify(note));
  const padded = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20);
  padded.set(bytes);
  return seal(keys.notes, padded, `${keys.account} ${id}`);
}

/** A note in words; null where it cannot be opened: it is of another key, or was changed. */
export async function openNote(keys, id, content) {
  const bytes = await open(keys.notes, content, `${keys.account} ${id}`).catch(() => null);
  return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
}
