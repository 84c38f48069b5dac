import { findDates, timeAt } from "../../../../danish/dates.ts";
import { listPersons } from "../../../../danish/names.ts";
import type { Line } from "../../lines.ts";
import { committeeAt } from "../committee-name.ts";
import { twoColumns } from "./name-columns.ts";

/** What a label of the document's head names. */
export type Field =
  | "date"
  | "time"
  | "start"
  | "end"
  | "place"
  | "committee"
  | "present"
  | "members"
  | "others"
  | "chair"
  | "vice"
  | "secretary"
  | "absent"
  | "nothing";

const labels: Readonly<Record<Field, string>> = {
  date: "mødedato|dato|mødedag|mødedato og -tid|mødedato og tid|dato og tid|dato/tid|tid og sted|dato og tidspunkt",
  time: "mødetidspunkt|tidspunkt|mødetid|klokkeslæt|tid|kl|kl.",
  start:
    "starttidspunkt|starttidspunkt for møde|starttidspunkt for mødet|mødestart|start|startdato|mødet startede|mødet begyndte|mødet begyndt|mødet begynder|mødet starter|mødet åbnet|mødet blev åbnet|mødet startet|møde startet|mødets start|starttid",
  end: "sluttidspunkt|sluttidspunkt for møde|sluttidspunkt for mødet|mødet hævet|mødet blev hævet|slut|mødet sluttede|mødeslut|mødet slut|sluttid|mødet afsluttet|møde slut|mødet sluttet|mødet hævedes|slutdato|mødets afslutning|hævet|møde hævet",
  place:
    "mødested|sted|lokale|lokation|mødelokale|mødeafholdelse|afholdelsessted|mødested/lokale|lokale/sted|sted/lokale|adresse|mødeadresse",
  committee: "udvalg|møde|udvalgsnavn|organ|forum|råd|møde i|udvalg/råd|mødeforum|nævn",
  present:
    "mødedeltagere|deltagere|tilstede|til stede|fremmødte|tilstedeværende|fremmødte medlemmer|til stede var|mødte|deltagere i mødet|deltog|deltagende|tilstedeværende medlemmer|mødt|deltagende medlemmer|medlemmer til stede|medlemmer tilstede|tilstedeværende udvalgsmedlemmer|deltagere (medlemmer)|fremmøde",
  members: "medlemmer|udvalgets medlemmer|udvalgsmedlemmer|medlemmer af udvalget|rådets medlemmer",
  others:
    "øvrige deltagere|fra administrationen|fra forvaltningen|administrationen|forvaltningen|embedsmænd|endvidere deltog|desuden deltog|fra forvaltningen deltager|fra administrationen deltager|deltagere fra forvaltning|øvrige|gæster|fra administrationen deltog|fra forvaltningen deltog|andre deltagere|øvrige mødedeltagere|deltagere fra administrationen|deltagere fra forvaltningen|administration|tilforordnede",
  chair: "formand|mødeleder|udvalgsformand|formand for udvalget|borgmester|ordstyrer|mødeledelse",
  vice: "næstformand",
  secretary: "sekretær|referent|sekretariat|udvalgssekretær|protokolfører|mødesekretær",
  absent:
    "afbud|afbud fra|fraværende|fravær|ikke til stede|ikke tilstede|afbud/fraværende|fraværende/afbud|fraværende med afbud|fraværende uden afbud|ikke mødt|der var afbud fra",
  nothing:
    "mødefakta|publiceret|bemærkninger|mødenr|møde nr|mødenummer|offentliggjort|udsendt|referat|dagsorden|udskrevet|status|tlf|e-mail|telefon|kontakt|sag nr|adresse for mødet|mødetype|type|næste møde|hent som fil|punkter på mødet",
};

const fieldOf = new Map<string, Field>();
for (const [field, list] of Object.entries(labels))
  for (const label of list.split("|")) fieldOf.set(label, field as Field);
/** Labels that need no colon before their value. */
const clear = new Set(
  "sted|dato|tid|mødet startede|mødet begyndte|mødet sluttede|mødet hævet|mødet slut|medlemmer til stede|mødedato|mødested|mødetid|mødeafholdelse|mødetidspunkt|mødedeltagere|starttidspunkt|sluttidspunkt|lokation|fraværende|udvalg|deltagere|tilstedeværende|fremmødte|afbud|medlemmer|tilstede|sluttidspunkt for møde|starttidspunkt for møde".split(
    "|",
  ),
);

/** True for a label of the document's head that stands alone: `Lokation:`, `Dato:`. */
export function isHeaderLabel(text: string): boolean {
  return text.length < 40 && text.endsWith(":") && fieldOf.has(text.slice(0, -1).trim().toLowerCase());
}

/** True for a line of the document's head with label and value: `Mødedato: 14.09.2021`. */
export function isHeaderLine(text: string): boolean {
  const colon = text.indexOf(":");
  return colon > 2 && colon < 40 && fieldOf.has(text.slice(0, colon).trim().toLowerCase());
}

interface Labelled {
  readonly field: Field;
  /** Where the value begins on the line; its length where it stands below. */
  readonly from: number;
}

/** The label that a line begins with, or null. */
export function labelOf(text: string): Labelled | null {
  if (text.length > 2000) return null;
  const colon = text.indexOf(":");
  const before = (colon > 0 && colon < 40 ? text.slice(0, colon) : text.length < 40 ? text : "").trim().toLowerCase();
  const field = fieldOf.get(before) ?? fieldOf.get(before.replace(/\.$/, ""));
  if (field) {
    let from = colon > 0 && colon < 40 ? colon + 1 : text.length;
    while (from < text.length && /[\s\u00a0:]/.test(text[from] ?? "")) from++;
    return { field, from };
  }
  for (let at = text.search(/[\s\u00a0]/); at > 0 && at < 30; ) {
    const word = text.slice(0, at).toLowerCase();
    const found = clear.has(word) ? fieldOf.get(word) : undefined;
    if (found) {
      let from = at;
      while (/[\s\u00a0]/.test(text[from] ?? "")) from++;
      return /^[a-zæøå]/.test(text.slice(from)) && found !== "place" && found !== "date" && found !== "start"
        ? null
        : { field: found, from };
    }
    const next = text.slice(at + 1).search(/[\s\u00a0]/);
    at = next < 0 ? -1 : at + 1 + next;
  }
  return null;
}

const listField = (field: Field): boolean => ["present", "members", "others", "absent"].includes(field);

/** True where a line below a label is its value (or goes on with a list of names). */
function belongs(field: Field, row: Line, filled: boolean, goesOn: boolean): boolean {
  if (row.text.length > 1500) return false;
  if (listField(field) || field === "chair" || field === "vice" || field === "secretary") {
    return (
      (listField(field) || !filled) &&
      (listPersons(row.text).length > 0 || twoColumns(row.text).length > 0) &&
      !committeeAt(row.text) &&
      findDates(row.text).length === 0
    );
  }
  if (field === "place" && filled) return goesOn && row.text.length < 80 && !/[:.]$/.test(row.text);
  if (filled || field === "nothing") return false;
  if (field === "date" || field === "start" || field === "end" || field === "time")
    return /\d/.test(row.text) && (findDates(row.text).length > 0 || timeAt(row.text) !== null);
  if (field === "committee") return committeeAt(row.text) !== null;
  return row.text.length < 120;
}

/** What stands beside or below each label: the row, its place among the rows, and where the value begins. */
export type Values = ReadonlyMap<Field, readonly { row: Line; index: number; from: number }[]>;

function add<T>(map: Map<Field, T[]>, field: Field, value: T): void {
  const list = map.get(field);
  if (list) list.push(value);
  else map.set(field, [value]);
}

/** The rows of the head told apart: values by label, the rows read so far, and those without a label. */
export interface LabelledRows {
  readonly values: Values;
  readonly used: Set<number>;
  readonly loose: readonly number[];
}

/** Walks the rows: each label takes what stands beside it, or the rows below that are of its kind. */
export function labelledRows(rows: readonly Line[]): LabelledRows {
  const used = new Set<number>();
  const values = new Map<Field, { row: Line; index: number; from: number }[]>();
  const loose: number[] = [];
  let current: Field | null = null;
  let filled = false;
  rows.forEach((row, index) => {
    // *Referat* and *Dagsorden* are the title, whether the body stands behind them or below.
    const label = /^(?:referat|dagsorden)(?::|$)/i.test(row.text) ? null : labelOf(row.text);
    if (label) {
      current = label.field;
      filled = label.from < row.text.length;
      used.add(index);
      if (filled) add(values, label.field, { row, index, from: label.from });
      if (label.field === "absent") filled = false;
    } else if (current !== null && belongs(current, row, filled, /,$/.test(rows[index - 1]?.text ?? ""))) {
      add(values, current, { row, index, from: 0 });
      used.add(index);
      filled = true;
    } else if (/^(?:kl\.?|klokken) ?\d{1,2}(?![\d])/i.test(row.text) && row.text.length < 60) {
      add(values, "time", { row, index, from: 0 });
      used.add(index);
      current = null;
    } else {
      if (!(current !== null && listField(current) && row.text.length < 100 && listPersons(row.text).length > 0))
        current = null;
      loose.push(index);
    }
  });
  return { values, used, loose };
}
