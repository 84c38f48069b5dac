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

// Signing out wipes the device: what was entered at a meeting and is not sent yet would be lost.
addEventListener("submit", (event) => {
  const asks = event.target.querySelector?.("[data-waits]");
  if (asks && Number(localStorage.getItem("traad-venter")) > 0 && !confirm(asks.dataset.waits)) event.preventDefault();
});
