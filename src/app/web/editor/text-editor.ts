import { baseKeymap, chainCommands } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { Fragment, type Node, Slice } from "prosemirror-model";
import { splitListItem } from "prosemirror-schema-list";
import { EditorState, Plugin, type Transaction } from "prosemirror-state";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { cleanPaste } from "./clean-paste.ts";
import { breakLine, leaveBelow, nextCell } from "./commands.ts";
import { readText } from "./read-text.ts";
import { schema } from "./schema.ts";
import { addToolbar, type EditorTexts } from "./toolbar.ts";
import { writeText } from "./write-text.ts";

/** An editor in place of a field of a form. The field stays what is sent. */
export interface TextEditor {
  readonly field: HTMLTextAreaElement;
  /** Shows another text; where the writer stands, and what is the same, stays. */
  readonly show: (text: string) => void;
}

/** Puts an editor in the place of a labelled field; every change is in the field at once. */
export function editText(field: HTMLTextAreaElement, texts: EditorTexts): TextEditor {
  const place = document.createElement("div");
  place.className = "text-editor";
  field.before(place);
  field.hidden = true;
  const label = document.querySelector<HTMLLabelElement>(`label[for="${field.id}"]`);
  if (label !== null) label.id = `${field.id}-navn`;
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ schema, doc: readText(field.value), plugins: pluginsFor(() => toolbar.focus()) }),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-labelledby": label?.id ?? "",
      "aria-keyshortcuts": "Alt+F10",
      lang: "da",
      class: "form-input",
    },
    transformPastedHTML: (html) => (html.includes("data-pm-slice") ? html : cleanPaste(html)),
    clipboardTextParser: (text) => {
      const { content } = readText(text.replace(/\r\n?/g, "\n"));
      return content.childCount === 1 && content.firstChild?.type === schema.nodes.paragraph
        ? new Slice(content, 1, 1)
        : new Slice(content, 0, 0);
    },
    clipboardTextSerializer: (slice) => writeText(schema.nodes.doc.create(null, blocksOf(slice))),
    dispatchTransaction(tr: Transaction) {
      view.updateState(view.state.apply(tr));
      toolbar.update();
      if (!tr.docChanged) return;
      field.value = writeText(view.state.doc);
      if (tr.getMeta("shown") !== true) field.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const toolbar = addToolbar(view, place, label?.textContent ?? "", texts);
  label?.addEventListener("click", () => view.focus());
  return { field, show: (text) => show(view, text) };
}

/** What is copied out of the middle of a paragraph is words. */
function blocksOf(slice: Slice): Fragment {
  const first = slice.content.firstChild;
  if (first !== null && !first.isInline && schema.nodes.doc.validContent(slice.content)) return slice.content;
  const words = slice.content.textBetween(0, slice.content.size, "\n", "\n");
  return Fragment.from(schema.nodes.paragraph.create(null, words === "" ? null : schema.text(words)));
}

function show(view: EditorView, text: string): void {
  const shown = readText(text);
  const { doc } = view.state;
  const start = doc.content.findDiffStart(shown.content);
  if (start === null) return;
  const end = doc.content.findDiffEnd(shown.content) ?? { a: doc.content.size, b: shown.content.size };
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const part = view.state.tr.replace(start, end.a + overlap, shown.slice(start, end.b + overlap));
  // A cut through a list or a table may close otherwise than it was read: then all is set anew.
  const tr =
    writeText(part.doc).trim() === text.trim() ? part : view.state.tr.replaceWith(0, doc.content.size, shown.content);
  view.dispatch(tr.setMeta("shown", true).setMeta("addToHistory", false));
}

function pluginsFor(toToolbar: () => void): Plugin[] {
  const { list_item, bullet_list, ordered_list, heading } = schema.nodes;
  const start = (match: RegExpMatchArray) => ({ order: Number(match[1]) });
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^[-–•]\s$/, bullet_list),
        wrappingInputRule(/^(\d{1,2})[.)]\s$/, ordered_list, start, (match, list) => {
          return list.childCount + list.attrs.order === Number(match[1]);
        }),
        textblockTypeInputRule(/^#{1,6}\s$/, heading),
      ],
    }),
    keymap({
      Enter: chainCommands(nextCell, splitListItem(list_item)),
      "Shift-Enter": breakLine,
      "Mod-Enter": leaveBelow,
      Tab: goToNextCell(1),
      "Shift-Tab": goToNextCell(-1),
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Alt-F10": () => {
        toToolbar();
        return true;
      },
    }),
    keymap(baseKeymap),
    history(),
    tableEditing(),
    new Plugin({ props: { decorations: ({ doc }) => addresses(doc) } }),
  ];
}

/** Addresses look like what they become on the page. */
function addresses(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    for (const { index, 0: address } of (node.text ?? "").matchAll(/https?:\/\/[^\s)]+/g))
      found.push(Decoration.inline(at + index, at + index + address.length, { class: "editor-address" }));
  });
  return DecorationSet.create(doc, found);
}
