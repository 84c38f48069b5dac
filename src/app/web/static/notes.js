// Private notes and marks beside a meeting's items. They are opened by the passphrase for as long as the page is open, kept
// on the device in cipher as they are written, and sent when there is a line. What two devices wrote without having seen
// each other is shown side by side. The page says without this file that notes need it.

import { noteId, openNote, sealNote, unlock } from "./notes-cipher.js";
import { passageOf, rangeOf, selectedIn } from "./notes-quote.js";
import { openNotes } from "./notes-store.js";

const place = document.querySelector("[data-notes]");
const words = place.dataset;
const told = place.querySelector("[data-told]");
const form = place.querySelector("form");
const device = openNotes(words.account);
const empty = { text: "", mark: false, passages: [] };

/** The page's items: where each note is written, what it says, and the cipher it was last known by. */
const items = [...document.querySelectorAll("[data-note]")].map((element) => ({
  element,
  itemId: element.dataset.note,
  article: element.closest("article"),
  matter: element.closest("article").querySelector(".paper-words"),
  text: element.querySelector("textarea"),
  mark: element.querySelector("[data-mark]"),
  passage: element.querySelector("[data-passage]"),
  id: null,
  value: empty,
  known: null,
  pending: null,
}));
let keys = null;
let token = "";
let online = true;

// What the server has.

/** Asks for the key and the meeting's notes, and joins them with what is here. The key as the device then has it. */
async function pull() {
  let answer;
  try {
    answer = await fetch(`${words.from}?moede=${words.meeting}`, { cache: "no-store" });
  } catch {
    online = false;
    return (await device.key()) ?? null;
  }
  online = answer.ok && !answer.redirected;
  if (!online) return (await device.key()) ?? null;
  const there = await answer.json();
  token = there.token;
  await device.keepKey(there.key);
  for (const { id, revision, content } of there.notes) await join(id, revision, content);
  return there.key;
}

async function join(id, revision, content) {
  const here = await device.note(id);
  if (here?.dirty && here.content !== content) {
    if (here.base !== revision) await device.put({ ...here, theirs: { revision, content } });
    return;
  }
  await device.put({ id, meeting: words.meeting, content, base: revision, dirty: false, theirs: null });
}

let sending = null;
/** One at a time; whatever is written meanwhile goes with the next. */
function push() {
  sending ??= send().finally(() => {
    sending = null;
  });
  return sending;
}

async function send() {
  let renewed = false;
  for (;;) {
    const [note] = (await device.all()).filter(({ dirty, theirs }) => dirty && theirs === null);
    if (note === undefined || token === "") break;
    const { id, meeting, base, content } = note;
    const key = await device.key();
    const fields = { id, meetingId: meeting, keyId: key.id, base, content, token };
    let answer;
    try {
      answer = await fetch(words.send, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
    } catch {
      online = false;
      break;
    }
    online = true;
    if (answer.status === 403 && !renewed) {
      renewed = true;
      await pull();
      continue;
    }
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      // Begun anew on another device, too many, signed out: it stays here, and is said.
      told.textContent = said.problem ?? words.waits;
      return;
    }
    const now = await device.note(id);
    if (said.theirs !== undefined) await device.put({ ...now, theirs: said.theirs });
    else await device.put({ ...now, base: said.revision, dirty: now.content !== content });
  }
  const waiting = await device.tellWaiting();
  told.textContent = waiting === 0 ? (online ? words.opened : words.noLine) : online ? words.waits : words.kept;
  await showAll();
}

// Writing.

for (const item of items) {
  item.text.addEventListener("input", () => later(item));
  item.mark.addEventListener("change", () => void write(item));
  item.element.querySelector("[data-add]").addEventListener("click", () => addPassage(item));
}

function later(item) {
  clearTimeout(item.pending);
  item.pending = setTimeout(() => void write(item), 600);
}

/** One after the other, so that what is written last stands. */
let writing = Promise.resolve();
function write(item) {
  clearTimeout(item.pending);
  item.pending = null;
  item.value = { ...item.value, text: item.text.value, mark: item.mark.checked };
  writing = writing.then(() => keep(item)).then(push);
  return writing;
}

async function keep(item) {
  const { id, value, known } = item;
  const content = await sealNote(keys, id, value);
  const there = await device.note(id);
  // Another page of this device wrote it meanwhile.
  const unseen = there !== undefined && there.content !== known;
  const theirs = unseen ? { revision: there.base, content: there.content } : (there?.theirs ?? null);
  await device.put({ id, meeting: words.meeting, content, base: there?.base ?? 0, dirty: true, theirs });
  item.known = content;
  show(item);
}

const isSame = (one, other) => one.exact === other.exact && one.prefix === other.prefix;

function addPassage(item) {
  const selected = selectedIn(item.matter);
  const written = item.passage.value;
  const range = selected !== null && selected.words === written ? selected.range : null;
  const found = passageOf(item.matter, written, range);
  const said = item.element.querySelector("[data-said]");
  said.textContent = found === null ? words.notFound : "";
  if (found === null) return;
  item.passage.value = "";
  if (item.value.passages.some((one) => isSame(one, found))) return;
  item.value = { ...item.value, passages: [...item.value.passages, found] };
  void write(item);
}

// What is selected in an item stands in its field, ready to be marked.
document.addEventListener("selectionchange", () => {
  if (keys === null) return;
  for (const item of items) {
    const selected = selectedIn(item.matter);
    if (selected !== null) item.passage.value = selected.words.slice(0, 2000);
  }
});

// Showing.

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(label, press) {
  const made = element("button", "button button-tertiary", label);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/** What the device has of each note, in words; what is being written is left alone. */
async function showAll() {
  if (keys === null) return;
  for (const item of items) {
    item.id ??= await noteId(keys, item.itemId);
    const note = await device.note(item.id);
    if (item.pending !== null) continue;
    if (note !== undefined && note.content !== item.known) {
      item.value = { ...empty, ...(await openNote(keys, item.id, note.content)) };
      item.known = note.content;
      item.text.value = item.value.text;
      item.mark.checked = item.value.mark;
    }
    show(item);
    await showConflict(item, note);
  }
}

function show(item) {
  const { value, article } = item;
  article.classList.toggle("paper-marked", value.mark);
  const list = item.element.querySelector("[data-passages]");
  list.replaceChildren(...value.passages.map((passage) => passageLine(item, passage)));
  item.element.querySelector("details").open ||= value.text !== "" || value.passages.length > 0;
  const line = document.querySelector(`a[href="#${article.getAttribute("aria-labelledby")}"]`)?.parentElement;
  line?.querySelector("[data-has]")?.remove();
  const has = [value.mark ? words.marked : null, value.text === "" ? null : words.noted].filter(Boolean).join(", ");
  if (has !== "") {
    const said = element("span", "quiet", ` · ${has}`);
    said.dataset.has = "";
    line?.append(said);
  }
  paint();
}

function passageLine(item, passage) {
  const line = element("li", "");
  const found = rangeOf(item.matter, passage);
  line.append(element("q", "", passage.exact));
  if (found === null) line.append(element("p", "quiet", words.moved));
  const go = button(words.go, () => {
    const at = rangeOf(item.matter, passage)?.startContainer.parentElement;
    at?.scrollIntoView({ block: "center" });
  });
  const remove = button(words.remove, () => {
    item.value = { ...item.value, passages: item.value.passages.filter((one) => one !== passage) };
    void write(item);
    item.passage.focus();
  });
  for (const each of [go, remove])
    each.setAttribute("aria-label", `${each.textContent}: ${passage.exact.slice(0, 80)}`);
  line.append(...(found === null ? [] : [go]), remove);
  return line;
}

/** Marks the passages in the text where the browser can without changing it. */
function paint() {
  if (!("highlights" in CSS)) return;
  const ranges = items.flatMap((item) => item.value.passages.map((passage) => rangeOf(item.matter, passage)));
  CSS.highlights.set("note", new Highlight(...ranges.filter((range) => range !== null)));
}

/** Both of what was written, and which is to stand. */
async function showConflict(item, note) {
  const box = item.element.querySelector("[data-conflict]");
  if (!note?.theirs) return box.replaceChildren();
  const other = { ...empty, ...(await openNote(keys, item.id, note.theirs.content)) };
  const choose = (value) => async () => {
    item.value = value;
    item.text.value = value.text;
    item.mark.checked = value.mark;
    const there = await device.note(item.id);
    await device.put({ ...there, base: there.theirs.revision, theirs: null });
    await write(item);
    item.text.focus();
  };
  const both = {
    text: [item.value.text, other.text].filter(Boolean).join("\n\n"),
    mark: item.value.mark || other.mark,
    passages: [
      ...item.value.passages,
      ...other.passages.filter((passage) => !item.value.passages.some((one) => isSame(one, passage))),
    ],
  };
  const alert = element("div", "alert alert-warning");
  const body = element("div", "alert-body");
  body.append(element("p", "alert-heading", words.conflict));
  for (const [label, value] of [
    [words.here, item.value],
    [words.elsewhere, other],
  ]) {
    body.append(element("p", "", label), element("blockquote", "note-version", value.text || "–"));
  }
  body.append(
    button(words.keepHere, choose(item.value)),
    button(words.keepElsewhere, choose(other)),
    button(words.keepBoth, choose(both)),
  );
  alert.append(body);
  box.replaceChildren(alert);
}

// Opening.

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const field = form.querySelector("input");
  told.textContent = words.working;
  const record = await device.key();
  keys = record === undefined ? null : await unlock(record, field.value, words.account);
  if (keys === null) {
    told.textContent = words.wrong;
    field.setAttribute("aria-invalid", "true");
    field.focus();
    return;
  }
  form.reset();
  form.hidden = true;
  // First what there is: whoever began to write in an empty field would lose it.
  await showAll();
  for (const { element: one } of items) one.hidden = false;
  told.textContent = "";
  await push();
});

async function begin() {
  const key = await pull();
  // Whose it is what stands on the device: another who signs in wipes it (roed-traad.js).
  if (key !== null) localStorage.setItem("traad-konto", words.account);
  place.hidden = false;
  form.hidden = key === null || keys !== null;
  place.querySelector("[data-choose]").hidden = key !== null;
  if (key !== null && keys !== null) await push();
}

if (words.works === "ja" && "subtle" in crypto) {
  document.querySelector('[data-needs-script="notes"]')?.remove();
  void begin();
  addEventListener("online", () => void begin());
  document.addEventListener("visibilitychange", () => document.hidden || void begin());
}
