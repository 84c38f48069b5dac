// Small conveniences. Every page works without this file.

const folds = [...document.querySelectorAll("details.fold")];

// On paper every section is unfolded; afterwards the page is as the reader left it.
let closed = [];
addEventListener("beforeprint", () => {
  closed = folds.filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of closed) fold.open = false;
});

// A link into a folded section unfolds it.
function unfoldTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest("details");
  if (fold && !fold.open) {
    fold.open = true;
    target.scrollIntoView();
  }
}
addEventListener("hashchange", unfoldTarget);
unfoldTarget();

// Signing out wipes the device: what was entered at a meeting, or noted, and is not sent yet would be lost.
addEventListener("submit", (event) => {
  const asks = event.target.querySelector?.("[data-waits]");
  const notes = `traad-noter-venter ${document.body.dataset.konto}`;
  const waits = Number(localStorage.getItem("traad-venter")) + Number(localStorage.getItem(notes));
  if (asks && waits > 0 && !confirm(asks.dataset.waits)) event.preventDefault();
});
// The lines of an agenda can be dragged to their place; the buttons beside them do the same. What is dropped is sent as
// a form like any other, and the server answers with the page as it now is.
for (const list of document.querySelectorAll("[data-move]")) {
  const lines = [...list.querySelectorAll("[data-line]")];
  let dragged = null;
  const clear = () => {
    for (const line of lines) line.classList.remove("drag-over");
  };
  for (const line of lines) {
    line.draggable = true;
    line.addEventListener("dragstart", (event) => {
      dragged = line;
      event.dataTransfer.setData("text/plain", line.dataset.line);
    });
    line.addEventListener("dragend", clear);
    line.addEventListener("dragover", (event) => {
      if (dragged === null || dragged.dataset.open !== line.dataset.open) return;
      event.preventDefault();
      clear();
      line.classList.add("drag-over");
    });
    line.addEventListener("drop", (event) => {
      event.preventDefault();
      if (dragged !== null && dragged !== line) send(list, dragged, line);
    });
  }
}

function send(list, dragged, before) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = list.dataset.move;
  const fields = { token: list.dataset.token, linje: dragged.dataset.line, foer: before.dataset.line };
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

// What is kept on the device is one account's. Where that has signed out, where its session has ended, and where another
// has signed in, it goes. What was entered and not sent yet stays, notes in cipher, until its own account can send it.
async function wipeDevice() {
  if ("caches" in window) for (const name of await caches.keys()) await caches.delete(name);
  for (const { name } of (await indexedDB.databases?.()) ?? []) {
    const [kind, account] = name.split(" ");
    const waits = Number(localStorage.getItem(`traad-noter-venter ${account}`)) > 0;
    if (kind === "traad-noter" && !waits) indexedDB.deleteDatabase(name);
  }
  localStorage.removeItem("traad-konto");
}
const deviceOf = localStorage.getItem("traad-konto");
if (deviceOf !== null && deviceOf !== document.body.dataset.konto) void wipeDevice();
