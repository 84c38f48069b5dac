import { diffComm } from "node-diff3";
import type { ProposedItem } from "../../../records/proposed-item.ts";
import { sectionText } from "./merge-items.ts";
import { isComparable, paragraphs } from "./merge-texts.ts";

/** A stretch of words: in both texts, only in the older, or only in the newer. */
export interface Stretch {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A part of an item that differs between two revisions. `part`: the field, or `sections/economy`. */
export interface Difference {
  readonly part: string;
  readonly stretches: readonly Stretch[];
}

/** The parts of an item that are no texts, put into words. */
export interface DescribedParts {
  readonly public: string;
  readonly kind: string;
  readonly route: string;
  readonly attachments: string;
}

/**
 * What differs between two revisions of an item, part by part in the order of the form, word by word. `describe` puts
 * what is no text of its own into words.
 */
export function compareItems(
  older: ProposedItem,
  newer: ProposedItem,
  describe: (item: ProposedItem) => DescribedParts,
): Difference[] {
  const parts = new Map<string, [string, string]>();
  const put = (part: string, a: string, b: string) => parts.set(part, [a, b]);
  const [was, is] = [describe(older), describe(newer)];
  put("title", older.title, newer.title);
  put("public", was.public, is.public);
  put("neutralTitle", older.neutralTitle, newer.neutralTitle);
  put("kind", was.kind, is.kind);
  put("caseNumber", older.caseNumber, newer.caseNumber);
  for (const { kind } of [...older.sections, ...newer.sections]) {
    put(`sections/${kind}`, sectionText(older, kind), sectionText(newer, kind));
  }
  put("recommendation/by", older.recommendation.by, newer.recommendation.by);
  put("recommendation", numbered(older), numbered(newer));
  put("route", was.route, is.route);
  put("attachments", was.attachments, is.attachments);
  return [...parts].flatMap(([part, [a, b]]) => (a === b ? [] : [{ part, stretches: compareTexts(a, b) }]));
}

/** What differs between two texts: by paragraphs, and within those that changed by words. */
export function compareTexts(older: string, newer: string): Stretch[] {
  const out: Stretch[] = [];
  const push = (kind: Stretch["kind"], text: string): void => {
    if (text !== "") out.push({ kind, text });
  };
  const [a, b] = [paragraphs(older), paragraphs(newer)];
  const blocks = isComparable(a, b) ? (diffComm(a, b) as readonly Block[]) : [{ buffer1: a, buffer2: b }];
  for (const block of blocks) {
    if ("common" in block) push("same", `${block.common.join("\n\n")}\n\n`);
    else for (const each of words(block.buffer1.join("\n\n"), block.buffer2.join("\n\n"))) push(each.kind, each.text);
  }
  return out;
}

type Block =
  | { readonly common: readonly string[] }
  | { readonly buffer1: readonly string[]; readonly buffer2: readonly string[] };

function words(older: string, newer: string): Stretch[] {
  const end = (text: string): string => (text === "" ? "" : `${text}\n\n`);
  const pieces = (text: string): string[] => end(text).match(/\S+\s*|\s+/g) ?? [];
  const [a, b] = [pieces(older), pieces(newer)];
  if (!isComparable(a, b)) {
    return [
      { kind: "removed", text: end(older) },
      { kind: "added", text: end(newer) },
    ];
  }
  const blocks = diffComm(a, b) as readonly Block[];
  return blocks.flatMap((block): Stretch[] =>
    "common" in block
      ? [{ kind: "same", text: block.common.join("") }]
      : [
          { kind: "removed", text: block.buffer1.join("") },
          { kind: "added", text: block.buffer2.join("") },
        ],
  );
}

function numbered({ recommendation }: ProposedItem): string {
  return recommendation.points.map((point, at) => `${at + 1}. ${point}`).join("\n\n");
}
