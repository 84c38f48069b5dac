import type { TextKey } from "../../output/texts/da.ts";

/** The families that recognised parts come in; each has a colour of its own, and a name that says the same. */
export const partGroups = ["meeting", "item", "recommendation", "decision", "section", "people", "reference"] as const;
export type PartGroup = (typeof partGroups)[number];

export interface PartName {
  readonly group: PartGroup;
  readonly label: TextKey;
}

const part = (group: PartGroup, label: string): PartName => ({ group, label: `part.label.${label}` as TextKey });

// By the pointer with its indices written as *. The first that fits a pointer's end names it; null: a container
// whose parts are named one by one.
const names: readonly (readonly [ending: string, PartName | null])[] = [
  ["/body/name", part("meeting", "body")],
  ["/committee/name", part("meeting", "committee")],
  ["/committee/term", part("meeting", "term")],
  ["/meeting/start", part("meeting", "start")],
  ["/meeting/end", part("meeting", "end")],
  ["/meeting/location", part("meeting", "location")],
  ["/meeting/participants/*", part("people", "participant")],
  ["/meeting/absent/*", part("people", "absent")],
  ["/items/*/number", part("item", "number")],
  ["/items/*/title", part("item", "title")],
  ["/items/*/caseNumber", part("reference", "case-number")],
  ["/items/*/route", part("reference", "route")],
  ["/items/*/decidedIn", part("reference", "decided-in")],
  ["/items/*/sections/*/heading", part("section", "heading")],
  ["/items/*/sections/*/text", part("section", "section")],
  ["/items/*/recommendation/by", part("recommendation", "recommendation-by")],
  ["/items/*/recommendation/points/*/text", part("recommendation", "recommendation")],
  ["/items/*/decision/text", part("decision", "decision")],
  ["/items/*/decision/votes/*", part("decision", "vote")],
  ["/items/*/decision/dissents/*", part("decision", "dissent")],
  ["/items/*/decision/disqualified/*", part("people", "disqualified")],
  ["/items/*/absent/*", part("people", "absent")],
  ["/items/*/guests/*", part("people", "guest")],
  ["/items/*/subItems/*/title", part("item", "sub-item")],
  ["/items/*/attachments/*/title", part("reference", "attachment")],
  ["/items/*/earlierDecisions/*", part("decision", "earlier-decision")],
  ["/document/title", part("item", "title")],
  ["/document/date", part("meeting", "date")],
  ["/document/sections/*/heading", part("section", "heading")],
  ["/document/sections/*/text", part("section", "section")],
  ["/document/places/*", part("reference", "place")],
  ["/document/tables/*", part("reference", "table")],
];

const byPattern = new Map(names);

/**
 * What to call the part of a document that a JSON pointer names; null where its own smaller parts are named instead.
 * A part below a named one (a name inside an absence) goes by the named one's name.
 */
export function partName(pointer: string): PartName | null {
  let pattern = pointer.replace(/\/\d+(?=\/|$)/g, "/*");
  while (pattern !== "") {
    const found = byPattern.get(pattern);
    if (found !== undefined && found !== null) return found;
    pattern = pattern.slice(0, pattern.lastIndexOf("/"));
  }
  return null;
}

/** The index of the item a pointer belongs to; null for what stands outside every item. */
export function itemIndex(pointer: string): number | null {
  const match = /^\/items\/(\d+)(?:\/|$)/.exec(pointer);
  return match?.[1] === undefined ? null : Number(match[1]);
}
