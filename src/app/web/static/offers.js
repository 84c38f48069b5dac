// Reading aloud and printing. The buttons are shown only where the browser can; the page is whole without them.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

const speech = globalThis.speechSynthesis;
for (const button of document.querySelectorAll("[data-read-aloud]")) {
  const text = document.getElementById(button.dataset.readAloud);
  if (!speech || !text) continue;
  const start = button.textContent;
  button.hidden = false;
  const ended = () => {
    button.textContent = start;
    button.setAttribute("aria-pressed", "false");
  };
  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      ended();
      return;
    }
    // A sentence at a time: some browsers stop in the middle of a long text.
    const parts = [...text.querySelectorAll("h1, h2, p, dt, dd")].filter((part) => part.textContent.trim() !== "");
    for (const [at, part] of parts.entries()) {
      const said = new SpeechSynthesisUtterance(part.textContent);
      said.lang = part.closest("[lang]").lang;
      if (at === parts.length - 1) said.addEventListener("end", ended);
      speech.speak(said);
    }
    button.textContent = button.dataset.stop;
    button.setAttribute("aria-pressed", "true");
  });
  addEventListener("pagehide", () => speech.cancel());
}
