import { createHash } from "node:crypto";
import { type AgendaItem, emptyMatter } from "../../records/agenda-item.ts";
import type { Decision } from "../../records/decision.ts";
import type { Outcome } from "../../records/outcome.ts";
import type { Absence, Participant } from "../../records/person.ts";
import type { Reading } from "../../records/reading.ts";
import type { ImportInput } from "../import/prepared-document.ts";

/** A document for tests, said shortly: what it states, without the noise. */
export interface DocumentSketch {
  readonly kind?: "minutes" | "agenda";
  readonly body?: string | null;
  readonly committee?: string | null;
  readonly term?: string | null;
  readonly start?: string | null;
  readonly name?: string;
  readonly participants?: readonly (Partial<Participant> & { name: string })[];
  readonly absent?: readonly (Partial<Absence> & { name: string })[];
  readonly items: readonly ItemSketch[];
  /** Said in the text only, to make it another document. */
  readonly remark?: string;
}

interface ItemSketch extends Partial<Omit<AgendaItem, "decision">> {
  readonly title: string;
  readonly text?: string;
  readonly outcome?: Outcome;
  readonly decision?: Partial<Decision>;
}

function participant(given: Partial<Participant> & { name: string }): Participant {
  return { party: null, role: "member", ...given };
}

function absence(given: Partial<Absence> & { name: string }): Absence {
  return { party: null, excused: true, substitute: null, ...given };
}

/** Builds what the reader would make of a document, with a text that its spans point into. */
export function sketch(given: DocumentSketch): ImportInput {
  const committee = given.committee === undefined ? "Udvalget for Stier og Broer" : given.committee;
  const start = given.start === undefined ? "2024-05-30T16:15:00+02:00" : given.start;
  const lines = textOf([committee, start, given.remark]);
  const spans: Reading["spans"] = {};
  const items = given.items.map((item, index) => {
    const from = lines.length;
    const built = buildItem(item, index);
    lines.line(`${built.number ?? ""}. `, built.public ? "" : "Lukket: ");
    spans[`/items/${index}/title`] = lines.add(built.title);
    lines.line("");
    if (built.caseNumber !== null) spans[`/items/${index}/caseNumber`] = lines.add(built.caseNumber);
    for (const [place, section] of built.sections.entries()) {
      spans[`/items/${index}/sections/${place}/text`] = lines.add(section.text);
    }
    for (const [place, attachment] of built.attachments.entries()) {
      spans[`/items/${index}/attachments/${place}/title`] = lines.add(attachment.title);
    }
    if (built.decision !== null) spans[`/items/${index}/decision/text`] = lines.add(built.decision.text);
    lines.line("");
    spans[`/items/${index}`] = [from, lines.length];
    return built;
  });
  const text = lines.text();
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const participants = (given.participants ?? []).map(participant);
  const name = given.name ?? `${given.kind ?? "minutes"}.txt`;
  const reading: Reading = {
    kind: given.kind ?? "minutes",
    source: { name, mediaType: "text/plain", sha256, characters: text.length },
    body: given.body === null ? null : { name: given.body ?? "Ærtebjerg Kommune" },
    committee: committee === null ? null : { name: committee, term: given.term ?? null },
    meeting: {
      start,
      end: null,
      location: "Mosegården",
      participants,
      attendanceStated: participants.length > 0,
      absent: (given.absent ?? []).map(absence),
    },
    items,
    document: null,
    notices: [],
    coverage: { claimed: text.length, unclaimed: 0 },
    spans,
    origins: Object.fromEntries(Object.keys(spans).map((pointer) => [pointer, "sketch"])),
  };
  return { body: null, name, mediaType: "text/plain", sha256, bytes, text, reading };
}

/** What a test says of a paper beside its title: its day, ISO, and the committee it names as its own. */
interface PaperSketch {
  readonly date?: string;
  readonly committee?: string;
}

/** The same bytes and text, read as a paper that is neither agenda nor minutes. */
export function asPaper(input: ImportInput, title = "Studietur til Mosbjerg", more: PaperSketch = {}): ImportInput {
  const document = { title, date: more.date ?? "2024-03-01", sections: [], places: ["Mosbjerg"], tables: [] };
  const committee = more.committee === undefined ? null : { name: more.committee, term: null };
  const none = { meeting: null, committee, items: [], spans: {}, origins: {} };
  return { ...input, reading: { ...input.reading, ...none, kind: "document", document } };
}

function buildItem(item: ItemSketch, index: number): AgendaItem {
  const { text, outcome, decision, ...rest } = item;
  const decided: Decision | null =
    outcome === undefined && decision === undefined
      ? null
      : {
          text: "Godkendt.",
          outcome: outcome ?? "approved",
          final: true,
          points: [],
          votes: [],
          dissents: [],
          disqualified: [],
          ...decision,
        };
  return {
    number: String(index + 1),
    public: true,
    caseNumber: null,
    case: null,
    ...emptyMatter(),
    sections: text === undefined ? [] : [{ kind: "presentation", heading: null, text }],
    decision: decided,
    ...rest,
  };
}

function textOf(head: readonly (string | null | undefined)[]) {
  const parts = head.filter((line) => typeof line === "string").map((line) => `${line}\n`);
  let length = parts.join("").length;
  const push = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  return {
    get length() {
      return length;
    },
    line: (...given: string[]) => push(given.every((part) => part === "") ? "\n" : given.join("")),
    add: (part: string): [number, number] => {
      const from = length;
      push(part);
      push("\n");
      return [from, from + part.length];
    },
    text: () => parts.join(""),
  };
}
