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
  /** What became of the item; null where nothing is decided, and in a paper. */
  readonly outcome: Outcome | null;
  /** Another committee's words, which this decision made its own. */
  readonly adopted?: boolean;
  /** What was approved names this section: *at tidsplanen godkendes* above which the timetable stands. */
  readonly approved?: boolean;
}

/** Nothing is promised there: names of files, who has dealt with it, what older meetings decided, what a law says. */
const silent = new Set<Section["kind"]>(["attachments", "history", "route", "law"]);
const silentHeading =
  /^(?:(?:retligt? grundlag|lov(?:grundlag)?|hjemmel|historik|tidligere|sagens forløb|sagsforløb|mødedeltagere|afbud|fravær|beslutning(?:skompetence|en træffes)|kompetence|sagen afgøres|sagsprocedure|underskrift)(?![\p{L}])|\d{1,2}[-./ ])/iu;

const motion =
  /^(?:(?:beslutnings|ændrings|medlems)forslag|forslag) (?:fra|stillet af) |^(?:beslutnings|medlems)forslag$/iu;
const answer =
  /^(?:indstilling|svar(?![\p{L}])|besvarelse|resum[eé]|beslutningspunkter|sagsfremstilling|sagsbeskrivelse|forvaltningens|administrationens|økonomi)/iu;

/** The parts of a reading in which a promise may stand, in the order of the text. */
export function passagesOf(reading: Reading): TextPassage[] {
  if (reading.document) {
    return reading.document.sections.flatMap((section, at): TextPassage[] => {
      const span = reading.spans[`/document/sections/${at}/text`];
      if (!span || section.text === "") return [];
      return [{ ...plain(section), role: "paper", span, item: null, outcome: null }];
    });
  }
  return reading.items.flatMap((item, at) => passagesOfItem(reading, item, at));
}

function passagesOfItem(reading: Reading, item: AgendaItem, at: number): TextPassage[] {
  const decided = reading.spans[`/items/${at}/decision`];
  const outcome = item.decision?.outcome ?? null;
  const names = isNamedIn(item);
  let inMotion = false;
  const sections = item.sections.flatMap((section, index): TextPassage[] => {
    const span = reading.spans[`/items/${at}/sections/${index}/text`];
    if (!span || silent.has(section.kind)) return [];
    if (section.kind === "decision") {
      // Older decisions are told inside an item under headings of the same kind.
      if (!item.decision || !decided || decided[0] >= span[1] || span[0] >= decided[1]) return [];
      return [{ ...plain(section), role: "decision", span, item: at, outcome }];
    }
    if (section.heading !== null && silentHeading.test(section.heading)) return [];
    // A party's motion goes on under headings of its own until what was answered to it.
    if (section.heading !== null && motion.test(section.heading)) inMotion = true;
    else if (section.heading !== null && answer.test(section.heading)) inMotion = false;
    if (inMotion) return [];
    const role = section.kind === "recommendation" ? "recommendation" : "section";
    return [
      { ...plain(section), role, span, item: at, outcome, approved: role === "section" && names(section.heading) },
    ];
  });
  const adopted = adoptedOf(reading, item, at);
  if (!adopted) return sections;
  return [
    ...sections,
    { role: "decision", kind: "decision", heading: null, ...adopted, item: at, outcome, adopted: true },
  ];
}

/** Whether what was approved names a heading: its first long word, but for the end of it. */
function isNamedIn({ decision, recommendation }: AgendaItem): (heading: string | null) => boolean {
  if (decision?.outcome !== "approved" && decision?.outcome !== "mixed") return () => false;
  const said = `${decision.text} ${(recommendation?.points ?? []).map(({ text }) => text).join(" ")}`.toLowerCase();
  return (heading) => {
    const word = heading?.toLowerCase().match(/\p{L}{6,}/u)?.[0];
    return word !== undefined && said.includes(word.slice(0, Math.max(6, word.length - 2)));
  };
}

/** *Byrådet godkendte Økonomiudvalgets indstilling*, *Udvalgets indstilling blev tiltrådt*. */
const adopting =
  /(?:godkendte|tiltrådte|fulgte|vedtog|godkender|tiltræder) (\p{L}*udvalget)s (?:indstilling|anbefaling)|(\p{L}*udvalget)s (?:indstilling|anbefaling)(?:en)? (?:blev |er )?(?:godkendt|tiltrådt|vedtaget|fulgt)/iu;

/** What another committee recommended, told inside the item, where this decision takes it over word for word. */
function adoptedOf(reading: Reading, item: AgendaItem, at: number): Pick<TextPassage, "text" | "span"> | null {
  const { decision } = item;
  if (decision?.outcome !== "approved") return null;
  const match = adopting.exec(decision.text);
  const committee = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (!committee) return null;
  const place = item.earlierDecisions.findLastIndex(
    (earlier) => committee === "udvalget" || earlier.committee?.toLowerCase() === committee,
  );
  const earlier = item.earlierDecisions[place];
  const span = reading.spans[`/items/${at}/earlierDecisions/${place}/text`];
  return earlier && span ? { text: earlier.text, span } : null;
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
