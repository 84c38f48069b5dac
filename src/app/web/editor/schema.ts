import { type Attrs, type NodeSpec, Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

/**
 * What a text under a heading may hold: paragraphs, subheadings, lists and tables, no marks. It is what the stored form
 * has a sign for. The attributes keep how a thing was written (its sign, the empty lines before it), so that what nobody
 * touched is written back letter by letter; null: nobody wrote it otherwise, the usual way holds.
 */
const gap = { gap: { default: null } };

const cells = tableNodes({
  tableGroup: "block",
  cellContent: "text*",
  cellAttributes: { before: { default: null }, after: { default: null } },
});

const of = (spec: NodeSpec, attrs: Attrs): NodeSpec => ({ ...spec, attrs: { ...spec.attrs, ...attrs } });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+", attrs: { end: { default: "" } } },
    paragraph: {
      content: "inline*",
      group: "block",
      attrs: gap,
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    },
    heading: {
      content: "text*",
      group: "block",
      defining: true,
      attrs: { ...gap, sign: { default: "## " } },
      parseDOM: [{ tag: "h1" }, { tag: "h2" }, { tag: "h3" }, { tag: "h4" }, { tag: "h5" }, { tag: "h6" }],
      // The page's own headings stand above: h1 its title, h2 the form.
      toDOM: () => ["h3", 0],
    },
    bullet_list: {
      content: "list_item+",
      group: "block",
      attrs: gap,
      parseDOM: [{ tag: "ul" }],
      toDOM: () => ["ul", 0],
    },
    ordered_list: {
      content: "list_item+",
      group: "block",
      attrs: { ...gap, order: { default: 1 } },
      parseDOM: [{ tag: "ol", getAttrs: (list) => ({ order: (list as HTMLOListElement).start }) }],
      toDOM: ({ attrs }) => ["ol", attrs.order === 1 ? {} : { start: attrs.order }, 0],
    },
    list_item: {
      content: "paragraph",
      defining: true,
      attrs: { sign: { default: null } },
      parseDOM: [{ tag: "li" }],
      toDOM: () => ["li", 0],
    },
    table: of(cells.table, { ...gap, form: { default: "bars" } }),
    table_row: of(cells.table_row, { end: { default: "|" }, rule: { default: null } }),
    table_cell: cells.table_cell,
    table_header: cells.table_header,
    text: { group: "inline" },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
  },
});
