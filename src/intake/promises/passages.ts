import type { AgendaItem, Section } from "../../records/agenda-item.ts";
import type { Outcome } from "../../records/outcome.ts";
import type { Reading } from "../../records/reading.ts";
import type { Span } from "../../records/span.ts";

/**
 * What kind of text a sentence stands in. `decision`: what was decided; `recommendation`: what was proposed;
 * `section`: what the administration tells; `paper`: a document without items.
 */
export type Role = "decision" | "recommendation" | "section" | "paper";

/** A stretch of the reading in which promises are looked for. */
export interface TextPassage {
  readonly role: Role;
  readonly kind: Section["kind"];
  readonly heading: string | null;
  readonly text: string;
  readonly span: Span;
  /** Place of the item in the reading; null in a paper. */
  readonly item: number | null;
}

/** Nothing is promised there: names of files, who has dealt with it, what older meetings decided, what a law says. */
const silent = new Set<Section["kind"]>(["attachments", "history", "route", "law"]);
const silentHeading =
  /^(?:(?:retligt? grundlag|lov(?:grundlag)?|hjemmel|historik|tidligere|sagens forløb|sagsforløb|mødedeltagere|afbud|fravær|beslutning(?:skompetence|en træffes)|kompetence|sagen afgøres|sagsprocedure|underskrift)(?![\p{L}])|\d{1,2}[-./ ])/iu;

/** The parts of a reading in which a promise may stand, in the order of the text. */
export function passagesOf(reading: Reading): TextPassage[] {
  if (reading.document) {
    return reading.document.sections.flatMap((section, at): TextPassage[] => {
      const span = reading.spans[`/document/sections/${at}/text`];
      if (!span || section.text === "") return [];
      return [{ ...plain(section), role: "paper", span, item: null }];
    });
  }
  return reading.items.flatMap((item, at) => passagesOfItem(reading, item, at));
}

function passagesOfItem(reading: Reading, item: AgendaItem, at: number): TextPassage[] {
  const decided = reading.spans[`/items/${at}/decision`];
  return item.sections.flatMap((section, index): TextPassage[] => {
    const span = reading.spans[`/items/${at}/sections/${index}/text`];
    if (!span || silent.has(section.kind)) return [];
    if (section.kind === "decision") {
      // Older decisions are told inside an item under headings of the same kind.
      if (!item.decision || !decided || decided[0] >= span[1] || span[0] >= decided[1]) return [];
      return [{ ...plain(section), role: "decision", span, item: at }];
    }
    if (section.heading !== null && silentHeading.test(section.heading)) return [];
    const role = section.kind === "recommendation" ? "recommendation" : "section";
    return [{ ...plain(section), role, span, item: at }];
  });
}

const plain = ({ kind, heading, text }: Section): Pick<TextPassage, "kind" | "heading" | "text"> => ({
  kind,
  heading,
  text,
});

/** What became of the recommendation's point that a place of the source lies in: null where nothing is decided yet. */
export function outcomeAt(reading: Reading, itemAt: number, offset: number): Outcome | null {
  const item = reading.items[itemAt];
  if (!item?.decision) return null;
  const { outcome, points } = item.decision;
  if (points.length === 0) return outcome;
  const within = (item.recommendation?.points ?? []).findIndex((_, at) => {
    const span = reading.spans[`/items/${itemAt}/recommendation/points/${at}`];
    return span !== undefined && span[0] <= offset && offset <= span[1];
  });
  const number = item.recommendation?.points[within]?.number?.replace(/[.)\s]/g, "") ?? null;
  return points.find((one) => number !== null && one.points.includes(number))?.outcome ?? outcome;
}
