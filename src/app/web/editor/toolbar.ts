import { redo, undo } from "prosemirror-history";
import type { Command, EditorState } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";
import type { EditorView } from "prosemirror-view";
import { insertTable, isIn, toggleHeading, toggleList } from "./commands.ts";
import { schema } from "./schema.ts";

/** What the buttons and fields of an editor are called, in the reader's language; by the names below, the toolbar's with % for the field. */
export type EditorTexts = Readonly<Record<string, string>>;

interface Tool {
  readonly name: string;
  readonly run: Command;
  /** Whether what is written in is that already. */
  readonly pressed?: (state: EditorState) => boolean;
  /** Shown in a table alone. */
  readonly inTable?: boolean;
}

const { heading, bullet_list, ordered_list } = schema.nodes;
const tools: readonly Tool[] = [
  { name: "heading", run: toggleHeading, pressed: (state) => isIn(state, heading) },
  { name: "bullets", run: toggleList(bullet_list), pressed: (state) => isIn(state, bullet_list) },
  { name: "numbers", run: toggleList(ordered_list), pressed: (state) => isIn(state, ordered_list) },
  { name: "table", run: insertTable },
  { name: "row", run: addRowAfter, inTable: true },
  { name: "column", run: addColumnAfter, inTable: true },
  { name: "no-row", run: deleteRow, inTable: true },
  { name: "no-column", run: deleteColumn, inTable: true },
  { name: "no-table", run: deleteTable, inTable: true },
  { name: "undo", run: undo },
  { name: "redo", run: redo },
];

interface Toolbar {
  readonly update: () => void;
  readonly focus: () => void;
}

/** Buttons above an editor: one stop of the Tab key, arrows between them, Escape back to the text. */
export function addToolbar(view: EditorView, place: HTMLElement, name: string, texts: EditorTexts): Toolbar {
  const bar = document.createElement("div");
  bar.className = "editor-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute(
    "aria-label",
    (texts.toolbar ?? "").replace("%", () => name.trim()),
  );
  const buttons = tools.map((tool) => {
    const button = buttonFor(texts[tool.name] ?? tool.name, () => {
      tool.run(view.state, view.dispatch, view);
      view.focus();
    });
    return { tool, button };
  });
  const link = addLink(view, texts);
  bar.append(...buttons.map(({ button }) => button), link.button);
  place.prepend(bar, link.row);
  const shown = () => [...bar.querySelectorAll("button")].filter((button) => !button.hidden);
  const stop = (button: HTMLElement | undefined) => {
    for (const one of bar.querySelectorAll("button")) one.tabIndex = one === button ? 0 : -1;
  };
  bar.addEventListener("keydown", (event) => {
    const all = shown();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") view.focus();
    else if (to === undefined) return;
    else {
      const next = all[(to + all.length) % all.length];
      stop(next);
      next?.focus();
    }
    event.preventDefault();
  });
  const update = () => {
    for (const { tool, button } of buttons) {
      button.hidden = tool.inTable === true && !isInTable(view.state);
      button.setAttribute("aria-disabled", String(!tool.run(view.state)));
      if (tool.pressed !== undefined) button.setAttribute("aria-pressed", String(tool.pressed(view.state)));
    }
    const current = shown().find((button) => button.tabIndex === 0);
    stop(current ?? shown()[0]);
  };
  stop(buttons[0]?.button);
  update();
  return {
    update,
    focus: () =>
      shown()
        .find((button) => button.tabIndex === 0)
        ?.focus(),
  };
}

function buttonFor(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  // The press of a mouse does not take the place from where the writer stands.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true") press();
  });
  return button;
}

/** A field for an address, opened by a button; Enter puts the address where the writer stands. */
function addLink(view: EditorView, texts: EditorTexts) {
  const row = document.createElement("div");
  row.className = "editor-link";
  row.hidden = true;
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "text";
  input.inputMode = "url";
  input.autocomplete = "off";
  label.append(texts.address ?? "", input);
  const close = () => {
    row.hidden = true;
    button.setAttribute("aria-expanded", "false");
    view.focus();
  };
  const insert = () => {
    const address = input.value.trim();
    if (address !== "") view.dispatch(view.state.tr.insertText(withProtocol(address)).scrollIntoView());
    input.value = "";
    close();
  };
  input.addEventListener("input", (event) => event.stopPropagation());
  row.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key !== "Enter" || event.target !== input) return;
    else insert();
    event.preventDefault();
  });
  row.append(label, buttonFor(texts.insert ?? "", insert));
  const button = buttonFor(texts.link ?? "", () => {
    row.hidden = !row.hidden;
    button.setAttribute("aria-expanded", String(!row.hidden));
    if (!row.hidden) input.focus();
  });
  button.setAttribute("aria-expanded", "false");
  return { button, row };
}

const withProtocol = (address: string) => (/^[a-z]+:/i.test(address) ? address : `https://${address}`);
