import { listPersons } from "../../../../danish/names.ts";
import type { Line } from "../../lines.ts";
import { within } from "../../passage.ts";
import { rowStatus } from "../name-list.ts";
import { labelOf } from "./labels.ts";

/** A row of a table of members, its last cell saying who came: one line, `Tora Tuesen (A)  Nej`. */
function statedRow(row: Line, cells: readonly RegExpExecArray[], source: string): Line | null {
  const text = cells.map((cell) => cell[0].trim()).join("  ");
  if (!rowStatus(text) || listPersons(cells[0]?.[0] ?? "").length !== 1) return null;
  const from = (cells[0]?.index ?? 0) + (cells[0]?.[0].search(/\S/) ?? 0);
  const span = within(row, source, from, row.text.length);
  return { ...row, start: span[0], end: span[1], text, exact: false, gap: false };
}

const inner =
  /(?<=[\s\u00a0])(?:(?:Mødedato|Mødested|Mødetidspunkt|Mødetid|Mødedeltagere|Fraværende|Starttidspunkt|Sluttidspunkt|Afbud)(?=[\s\u00a0]*:|[\s\u00a0]+[\p{Lu}\d])|(?:Sted|Lokale|Mødelokale|Tid|Tidspunkt|Dato|Start|Slut)(?=[\s\u00a0]*:))/gu;

/** Where the labels of a line begin that holds more than one: `Mødedato 25.04.2022 kl. 15:15 Mødested Store sal`. */
function innerLabels(text: string): number[] {
  if (text.length > 1500 || !labelOf(text)) return [];
  const cuts = [...text.matchAll(inner)].map((match) => match.index);
  return cuts.length > 0 ? [0, ...cuts] : [];
}

/** The rows of a table as label and value under each other; `origin` tells which row each came from. */
export function unfold(top: readonly Line[], source: string): { rows: Line[]; origin: number[] } {
  const rows: Line[] = [];
  const origin: number[] = [];
  top.forEach((row, at) => {
    const cells =
      row.text.startsWith("|") && row.text.length < 1000
        ? [...row.text.matchAll(/[^|]+/g)].filter((cell) => cell[0].trim() !== "")
        : [];
    const stated = cells.length > 1 && cells.length < 5 ? statedRow(row, cells, source) : null;
    if (stated) {
      rows.push(stated);
      origin.push(at);
      return;
    }
    const cuts = cells.length === 0 ? innerLabels(row.text) : [];
    if (cells.length === 0 && cuts.length === 0) {
      rows.push(row);
      origin.push(at);
    }
    cuts.forEach((from, index) => {
      const text = row.text.slice(from, cuts[index + 1] ?? row.text.length).trimEnd();
      const span = within(row, source, from, from + text.length);
      rows.push({ ...row, start: span[0], end: span[1], text, gap: index === 0 && row.gap });
      origin.push(at);
    });
    for (const cell of cells) {
      const from = cell.index + cell[0].length - cell[0].trimStart().length;
      const text = cell[0].trim();
      const span = within(row, source, from, from + text.length);
      rows.push({ ...row, start: span[0], end: span[1], text, gap: false });
      origin.push(at);
    }
  });
  return { rows, origin };
}
