// The editor of an item's texts, loaded on the pages that have its form. The form works without it.
import { saveAsTyped } from "./save-as-typed.ts";
import { editText } from "./text-editor.ts";
import type { EditorTexts } from "./toolbar.ts";

const place = document.querySelector<HTMLElement>("[data-editor-texts]");
const form = place?.closest("form");

if (place && form) {
  const texts: EditorTexts = JSON.parse(place.dataset.editorTexts ?? "{}");
  const fields = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[name^="afsnit-"]')];
  const editors = new Map(fields.map((field) => [field.name, editText(field, texts)]));
  const show = (name: string, text: string) => {
    const editor = editors.get(name);
    const field = form.elements.namedItem(name);
    if (editor !== undefined) editor.show(text);
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text;
  };
  const saved = place.querySelector<HTMLElement>("[data-saved]");
  const wrong = place.querySelector<HTMLElement>("[data-wrong]");
  const address = place.dataset.saveAsTyped;
  if (address && saved && wrong) saveAsTyped({ form, address, saved, wrong, texts, show });
}
