import { setBlockType } from "prosemirror-commands";
import type { NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { goToNextCell, isInTable } from "prosemirror-tables";
import { schema } from "./schema.ts";

/** The innermost thing of a type around the beginning of what is selected: how deep it is; 0 where there is none. */
function depthOf({ selection: { $from } }: EditorState, types: readonly NodeType[]): number {
  for (let depth = $from.depth; depth > 0; depth--) if (types.includes($from.node(depth).type)) return depth;
  return 0;
}

/** True where the selection begins in a thing of the type. */
export function isIn(state: EditorState, type: NodeType): boolean {
  return depthOf(state, [type]) > 0;
}

/** A paragraph becomes a subheading, its lines one; a subheading a paragraph. */
export const toggleHeading: Command = (state, dispatch) => {
  const { heading, paragraph, hard_break } = schema.nodes;
  if (isIn(state, heading)) return setBlockType(paragraph)(state, dispatch);
  const { $from } = state.selection;
  if ($from.depth !== 1 || $from.parent.type !== paragraph) return false;
  const tr = state.tr;
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (node.type === hard_break) tr.replaceWith(at, at + 1, schema.text(" "));
  });
  dispatch?.(tr.setBlockType($from.start(), $from.start(), heading, { gap: $from.parent.attrs.gap }).scrollIntoView());
  return true;
};

/** Points with a dash or a number; pressed again they are paragraphs. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const { bullet_list, ordered_list, list_item } = schema.nodes;
    const depth = depthOf(state, [bullet_list, ordered_list]);
    const { $from } = state.selection;
    if (depth === 0) return wrapInList(type)(state, dispatch);
    const list = $from.node(depth);
    if (list.type === type) return liftListItem(list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { gap: list.attrs.gap }));
    return true;
  };
}

/** A table of three columns with a first row of names, at the paragraph written in or below it. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state) || $from.depth === 0) return false;
  const { table, table_row, table_cell, table_header } = schema.nodes;
  const row = (type: NodeType, rule: string | null) =>
    table_row.create({ rule }, [type.create(), type.create(), type.create()]);
  const made = table.create(null, [
    row(table_header, "| --- | --- | --- |"),
    row(table_cell, null),
    row(table_cell, null),
  ]);
  const isEmpty = $from.depth === 1 && $from.parent.content.size === 0;
  const [from, to] = isEmpty ? [$from.before(1), $from.after(1)] : [$from.after(1), $from.after(1)];
  const tr = state.tr.replaceWith(from, to, made);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1))).scrollIntoView());
  return true;
};

/** A new paragraph below the list or table that is written in. */
export const leaveBelow: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth < 2) return false;
  const below = $from.after(1);
  const tr = state.tr.insert(below, schema.nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView());
  return true;
};

/** In a table: the next cell, and out of it below the last. */
export const nextCell: Command = (state, dispatch, view) =>
  isInTable(state) && (goToNextCell(1)(state, dispatch) || leaveBelow(state, dispatch, view));

/** A new line of the same paragraph or point. */
export const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== schema.nodes.paragraph) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};
