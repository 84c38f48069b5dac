// A meeting that is being held: others' entries are shown as they come, and what is entered while the line is down is
// kept on the device and sent when it is back, in the order in which it was entered. The page works without this file.

const room = document.querySelector("[data-room]");
const keeps = room.dataset.offline === "ja" && "indexedDB" in window && "randomUUID" in crypto;
const account = room.dataset.account;
const waiting = document.querySelector("[data-room-waits]");

// What is kept on the device: forms as they were sent, one after the other.

let opened = null;
function database() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open("traad-moede", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("entries", { keyPath: "place", autoIncrement: true });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  return opened;
}

async function inStore(mode, work) {
  const transaction = (await database()).transaction("entries", mode);
  const result = work(transaction.objectStore("entries"));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  return result.result;
}

const keep = (entry) => inStore("readwrite", (entries) => entries.put(entry));
const forget = (place) => inStore("readwrite", (entries) => entries.delete(place));
// Another who signs in on the device neither sees nor sends what is not theirs.
const kept = async () =>
  (await inStore("readonly", (entries) => entries.getAll())).filter((entry) => entry.account === account);
const toSend = async () => (await kept()).filter((entry) => entry.problem === undefined);

// Entering. A form that cannot be sent is kept; what was entered here before is known to the one who enters the next.

const seenHere = [];

addEventListener("submit", (event) => {
  const form = event.target;
  if (!keeps || !form.matches?.(".room-form") || event.defaultPrevented) return;
  event.preventDefault();
  void enter(form, event.submitter);
});

async function enter(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter));
  const id = crypto.randomUUID();
  const mine = [...seenHere, ...(await kept()).map((entry) => entry.id)];
  const base = fields.get("base").split(",").filter(Boolean);
  fields.set("id", id);
  fields.set("base", [...new Set([...base, ...mine])].join(","));
  fields.set("ved", new Date().toISOString());
  for (const hidden of form.querySelectorAll("[data-fresh]")) hidden.value = crypto.randomUUID();
  await keep({ id, account, action: form.action, fields: fields.toString(), words: wordsOf(form, submitter) });
  seenHere.push(id);
  await join();
  // What could not be used stays in the form, to be mended.
  const refused = (await kept()).find((entry) => entry.id === id && entry.problem !== undefined);
  if (refused === undefined) {
    delete form.dataset.touched;
    await refresh();
  }
}

/** What an entry is called while it waits: the heading it stands under and its button. */
function wordsOf(form, submitter) {
  const heading =
    form.closest("section")?.querySelector("h2")?.textContent ?? document.querySelector("h1")?.textContent;
  return [heading, submitter?.getAttribute("aria-label") ?? submitter?.textContent].filter(Boolean).join(": ");
}

// Joining. One at a time, in order; what the server has is taken off the list only when it has said so, and what it
// cannot use stays there with the reason until somebody takes it off.

let joining = null;
let asked = false;
/** What is entered while the last is being sent is sent with it: it would lie here until the next is entered. */
function join() {
  asked = true;
  joining ??= sendAll();
  return joining;
}

async function sendAll() {
  // A slow line is no broken one; what waits for it is shown all the same.
  const slow = setTimeout(() => void showWaiting(), 1500);
  try {
    while (asked) {
      asked = false;
      await send();
    }
  } finally {
    clearTimeout(slow);
    joining = null;
  }
}

async function send() {
  let renewed = false;
  let sent = 0;
  for (;;) {
    const [next] = await toSend();
    if (next === undefined) break;
    const fields = new URLSearchParams(next.fields);
    fields.set("token", room.dataset.token);
    fields.set("svar", "data");
    let answer;
    try {
      answer = await fetch(next.action, {
        method: "POST",
        body: fields,
        redirect: "manual",
        signal: AbortSignal.timeout(20_000),
      });
    } catch {
      await showWaiting();
      return;
    }
    // The page is from an older session: it is asked for anew once.
    if (answer.status === 403 && !renewed) {
      renewed = true;
      await refresh();
      continue;
    }
    // Signed out meanwhile, or the server cannot answer now: it stays until it can be sent.
    if (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 429 || answer.status >= 500) {
      await showWaiting();
      return;
    }
    if (answer.ok) await forget(next.place);
    else await keep({ ...next, problem: (await answer.json().catch(() => ({}))).problem ?? "" });
    sent += 1;
  }
  await showWaiting();
  // Sending waits for no page.
  if (sent > 0) void refresh();
}

/** What the server could not use: what was entered and why not, to be tried again or taken off. */
function refusal(entry) {
  const body = element("div", "alert-body");
  const said = [...new URLSearchParams(entry.fields)].filter(([name]) => /^(?:tekst|om|navn)/.test(name));
  const text = [entry.words, room.dataset.refused, entry.problem, ...said.map(([, value]) => value && `»${value}«`)];
  body.append(element("p", "alert-text", text.filter(Boolean).join(" ")));
  const act = (label, work) => {
    const button = element("button", "button button-tertiary", label);
    button.type = "button";
    button.addEventListener("click", () => void work().then(showWaiting).then(join));
    body.append(button);
  };
  act(room.dataset.again, () => keep({ ...entry, problem: undefined }));
  act(room.dataset.discard, () => forget(entry.place));
  const alert = element("div", "alert alert-error");
  alert.append(body);
  return alert;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

let waited = false;
async function showWaiting() {
  const all = keeps ? await kept() : [];
  const refused = all.filter((entry) => entry.problem !== undefined);
  const entries = all.filter((entry) => entry.problem === undefined);
  // Signing out asks before it loses something.
  localStorage.setItem("traad-venter", String(all.length));
  if (entries.length === 0) {
    const said = waited && refused.length === 0 ? [element("p", "", room.dataset.joined)] : [];
    waited = false;
    waiting.replaceChildren(...said, ...refused.map(refusal));
    return;
  }
  waited = true;
  const count = entries.length === 1 ? room.dataset.waitsOne : room.dataset.waits.replace("{count}", entries.length);
  const list = element("ul", "");
  list.append(...entries.map(({ words }) => element("li", "", words)));
  waiting.replaceChildren(element("p", "", count), list, ...refused.map(refusal));
}

// Others' entries. The parts of the page that changed are put in the place of the old, but for one that somebody writes in.

for (const kind of ["input", "change"]) {
  addEventListener(kind, (event) => {
    const form = event.target.closest?.(".room-form");
    if (form) form.dataset.touched = "ja";
  });
}

let shown = Number(room.dataset.number);
let refreshing = null;
let more = false;
/** One at a time; whatever comes meanwhile is in the next. */
function refresh() {
  more = refreshing !== null;
  refreshing ??= fetchPage().finally(() => {
    refreshing = null;
    if (more) void refresh();
  });
  return refreshing;
}

async function fetchPage() {
  let page;
  try {
    const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return;
  }
  const next = page.querySelector("[data-room]");
  if (next === null || Number(next.dataset.number) < shown) return;
  shown = Number(next.dataset.number);
  room.dataset.token = next.dataset.token;
  for (const part of room.querySelectorAll("[data-live]")) {
    const fresh = next.querySelector(`[data-live="${part.dataset.live}"]`);
    if (fresh === null || part.querySelector("[data-touched]") !== null) continue;
    replace(part, fresh);
  }
}

/** Puts the new part in the place of the old; what was unfolded stays so, and who was at a button is at it again. */
function replace(part, fresh) {
  const at = part.contains(document.activeElement) ? placeOf(part, document.activeElement) : null;
  const open = [...part.querySelectorAll("details")].map((fold) => fold.open);
  const adopted = document.importNode(fresh, true);
  for (const [index, fold] of adopted.querySelectorAll("details").entries()) fold.open ||= open[index] === true;
  part.replaceWith(adopted);
  if (at !== null) (adopted.querySelectorAll(focusable)[at] ?? adopted.querySelector(focusable))?.focus();
}

const focusable = "a[href], button, input:not([type=hidden]), select, textarea, summary";
function placeOf(part, element) {
  return [...part.querySelectorAll(focusable)].indexOf(element);
}

// A page in the background lets go of its stream: a browser has six connections to a site, for all its pages together.
let polling = null;
let stream = null;
function listen() {
  if (stream !== null || document.hidden) return;
  stream = new EventSource(`${room.dataset.stream}?efter=${shown}`);
  stream.onopen = () => {
    clearInterval(polling);
    void join();
  };
  stream.onmessage = (event) => {
    if (Number(event.data) > shown) void refresh();
  };
  stream.onerror = () => {
    // The browser tries again by itself unless it was turned away; then the page is asked now and then.
    if (stream?.readyState !== EventSource.CLOSED) return;
    clearInterval(polling);
    polling = setInterval(() => {
      void refresh();
      void join();
    }, 10_000);
  };
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    listen();
    return;
  }
  stream?.close();
  stream = null;
  clearInterval(polling);
});

listen();
addEventListener("online", () => void join());
if (keeps) {
  // Whose it is what stands on the device: another who signs in wipes it (roed-traad.js).
  localStorage.setItem("traad-konto", account);
  void showWaiting().then(join);
  navigator.serviceWorker?.register("/konto/moede/arbejder.js").catch(() => undefined);
}
