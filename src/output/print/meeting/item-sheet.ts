import type { AgendaItem, Section } from "../../../records/agenda-item.ts";
import type { Dissent } from "../../../records/decision.ts";
import type { Absence } from "../../../records/person.ts";
import { runsOf } from "../../text-runs.ts";
import type { Say } from "../../texts/say.ts";
import { absenceLines } from "./absence-lines.ts";
import { type PrintBlock, printBlocks } from "./print-blocks.ts";

/** A headed part of an item; `heading` null above the first one. `kind`: what kind of section it is. */
interface Part {
  readonly kind: Section["kind"];
  readonly heading: string | null;
  readonly blocks: readonly PrintBlock[];
}

/** One item as it is printed. */
export interface ItemSheet {
  readonly heading: string;
  readonly open: boolean;
  readonly number: string | null;
  readonly caseNumber: string | null;
  readonly parts: readonly Part[];
  /** What goes with it, further back in the same document. */
  readonly papers?: readonly { readonly key: string; readonly title: string }[];
}

/**
 * An item in its document's own words and order. What is known of it and stands in none of its sections (an item that was
 * written in fields) comes behind them, under headings of ours. `full`: a closed item is printed with its matter, where
 * the gate let it out; else with number and neutral title, whatever the record holds. `columns`: the most that a table may
 * have; by itself as many as paper takes.
 */
export function itemSheet(item: Partial<AgendaItem>, full: boolean, say: Say, columns?: number): ItemSheet {
  const open = item.public === true;
  const { number = null } = item;
  const heading = itemHeading(item, say);
  if (!open && !full) return { heading, open, number, caseNumber: null, parts: [] };
  const caseNumber = item.caseNumber == null ? null : say("print.case-number", { number: item.caseNumber });
  return { heading, open, number, caseNumber, parts: [...written(item, columns), ...fromFields(item, say)] };
}

/** *Punkt 3: Lukket: Personalesag*: what an item is called on paper. */
export function itemHeading({ number = null, title = "", public: open }: Partial<AgendaItem>, say: Say): string {
  const words = open === true ? title : say("print.closed", { title });
  return number === null ? words : say("print.item", { number, title: words });
}

function written({ sections = [] }: Partial<AgendaItem>, columns?: number): Part[] {
  return sections
    .filter(({ heading, text }) => heading !== null || text.trim() !== "")
    .map(({ kind, heading, text }) => ({ kind, heading, blocks: printBlocks(text, columns) }));
}

/** The parts of an item that no section of it says. */
function fromFields(item: Partial<AgendaItem>, say: Say): Part[] {
  const { sections = [], recommendation = null, decision = null, absent = [], guests = [] } = item;
  const { subItems = [], attachments = [] } = item;
  const has = (kind: Section["kind"]) => sections.some((section) => section.kind === kind);
  const all = sections.map((section) => section.text).join("\n");
  const missing = (words: readonly string[]) => words.filter((word) => word !== "" && !all.includes(word));
  const list = (kind: Section["kind"], heading: string, words: readonly string[]): Part[] =>
    words.length === 0 ? [] : [{ kind, heading, blocks: [{ kind: "list", items: words.map(runsOf) }] }];
  const parts: Part[] = list("other", say("print.subitems"), missing(subItems.map((sub) => sub.title)));
  if (recommendation !== null && !has("recommendation")) parts.push(recommended(recommendation, say));
  if (decision !== null && !has("decision") && !all.includes(decision.text)) {
    parts.push({ kind: "decision", heading: say("print.decision"), blocks: printBlocks(decision.text) });
  }
  const away = absent.filter((one) => !all.includes(one.name));
  if (away.length > 0) parts.push({ kind: "other", heading: null, blocks: awayLines(away, say) });
  const invited = guests.map(({ name, role }) => (role === null ? name : `${name}, ${role}`));
  parts.push(
    ...list("other", say("print.guests"), missing(guests.map((guest) => guest.name)).length > 0 ? invited : []),
  );
  const papers = attachments.filter((one) => !one.mentioned).map((one) => one.title ?? "");
  parts.push(...(has("attachments") ? [] : list("attachments", say("print.attachments"), missing(papers))));
  // Last, where nothing of another kind comes to stand below their heading.
  const opinions = (decision?.dissents ?? []).filter(({ kind, text }) => kind === "opinion" && !all.includes(text));
  if (opinions.length > 0)
    parts.push({ kind: "other", heading: say("print.opinions"), blocks: opinions.map(opinionBlock) });
  return parts;
}

function recommended({ by, points }: NonNullable<AgendaItem["recommendation"]>, say: Say): Part {
  const blocks: PrintBlock[] = by === null ? [] : printBlocks(say("print.recommends", { by }));
  const numbered = points.every((point) => point.number !== null);
  const items = points.map((point) => runsOf(point.text));
  if (numbered) blocks.push({ kind: "numbered", labels: points.map((point) => `${point.number}.`), items });
  else blocks.push({ kind: "paragraph", lines: items });
  return { kind: "recommendation", heading: say("print.recommendation"), blocks };
}

/** An opinion is one paragraph, so that nobody's words can look like another's. */
function opinionBlock({ by, text }: Dissent): PrintBlock {
  const words = `${by.join(", ")}: ${text.replace(/\s+/g, " ").trim()}`;
  return { kind: "paragraph", lines: [[{ text: words }]] };
}

function awayLines(absent: readonly Absence[], say: Say): PrintBlock[] {
  const lines = absenceLines(absent, say).map(({ label, names }) => runsOf(`${label}: ${names.join(", ")}`));
  return [{ kind: "paragraph", lines }];
}
