// Says of a form what share the numbers in it make, as they are typed. Without this script a button asks the server.
import { shareLines, wholeNumber } from "./mark-share.js";

for (const form of document.querySelectorAll("form[data-mark]")) {
  const { criteria, texts, decimal } = JSON.parse(form.dataset.mark);
  const said = form.querySelector("[data-mark-share]");
  for (const button of form.querySelectorAll("[data-mark-count]")) button.hidden = true;
  const number = (name) => wholeNumber(form.elements.namedItem(name)?.value ?? "") ?? 0;
  const show = () => {
    const counts = Object.fromEntries(criteria.schemes.map(({ key }) => [key, number(`antal-${key}`)]));
    const lines = shareLines(criteria, { employees: number("ansatte"), counts }, texts, decimal);
    said.replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = line;
        return paragraph;
      }),
    );
  };
  form.addEventListener("input", show);
  show();
}
