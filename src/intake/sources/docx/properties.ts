import type { Attributes } from "./xml.ts";

/** What is said of a paragraph, directly or by a style; undefined where nothing is. Lengths in twentieths of a point. */
export interface ParagraphProperties {
  style?: string;
  /** 0–8 for headings, 9 for body text. */
  outline?: number;
  listId?: string;
  listLevel?: number;
  before?: number;
  after?: number;
  contextual?: boolean;
  pageBreakBefore?: boolean;
}

/** What is said of a run. `size` in half points. */
export interface RunProperties {
  style?: string;
  bold?: boolean;
  hidden?: boolean;
  size?: number;
  font?: string;
}

/** Space set by the program itself, as for HTML: 14 points. */
const automaticSpace = 280;

/** True, or false where the attribute says so: `<w:b/>`, `<w:b w:val="0"/>`. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes("w:val");
  return value === undefined || !["0", "false", "off"].includes(value);
}

/** A whole number of an attribute, or undefined. Strict files give lengths with a unit (`12pt`). */
export function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return undefined;
  return Math.trunc(value.endsWith("pt") ? number * 20 : number);
}

/** Notes what an element inside `w:pPr` says. */
export function noteParagraphProperty(name: string, attributes: Attributes, into: ParagraphProperties): void {
  const value = attributes("w:val");
  if (name === "w:pStyle" && value !== undefined) into.style = value;
  else if (name === "w:outlineLvl") into.outline = wholeNumber(value) ?? 9;
  else if (name === "w:numId" && value !== undefined) into.listId = value;
  else if (name === "w:ilvl") into.listLevel = Math.min(8, Math.max(0, wholeNumber(value) ?? 0));
  else if (name === "w:contextualSpacing") into.contextual = isOn(attributes);
  else if (name === "w:pageBreakBefore") into.pageBreakBefore = isOn(attributes);
  else if (name === "w:spacing") noteSpacing(attributes, into);
}

function noteSpacing(attributes: Attributes, into: ParagraphProperties): void {
  const before = space(attributes("w:before"), attributes("w:beforeAutospacing"));
  const after = space(attributes("w:after"), attributes("w:afterAutospacing"));
  if (before !== undefined) into.before = before;
  if (after !== undefined) into.after = after;
}

function space(given: string | undefined, automatic: string | undefined): number | undefined {
  if (automatic !== undefined && !["0", "false", "off"].includes(automatic)) return automaticSpace;
  return wholeNumber(given);
}

/** Notes what an element inside `w:rPr` says. */
export function noteRunProperty(name: string, attributes: Attributes, into: RunProperties): void {
  if (name === "w:b") into.bold = isOn(attributes);
  else if (name === "w:vanish" || name === "w:specVanish") into.hidden = isOn(attributes);
  else if (name === "w:rStyle") into.style = attributes("w:val") ?? "";
  else if (name === "w:rFonts") into.font = attributes("w:ascii") ?? attributes("w:hAnsi") ?? "";
  else if (name === "w:sz") {
    const value = attributes("w:val");
    const number = wholeNumber(value) ?? 20;
    into.size = value?.endsWith("pt") ? Math.round(number / 10) : number;
  }
}
