import { diffComm } from "node-diff3";
import type { ProposedItem } from "../../../records/proposed-item.ts";
import { sectionText } from "./merge-items.ts";
import { isComparable } from "./merge-texts.ts";

/** A stretch of words: in both texts, only in the older, or only in the newer. */
export interface Stretch {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A part of an item that differs between two revisions, with both texts. `part`: the field, or `sections/economy`. */
export interface Difference {
  readonly part: string;
  readonly was: string;
  readonly is: string;
}

/** The parts of an item that are no texts, put into words. */
export interface DescribedParts {
  readonly public: string;
  readonly kind: string;
  readonly route: string;
  readonly attachments: string;
}

/**
 * What differs between two revisions of an item, part by part in the order of the form. `describe` puts
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
  return [...parts].flatMap(([part, [was, is]]) => (was === is ? [] : [{ part, was, is }]));
}

/** What differs between two texts, word by word. Where they are too long to be compared, the one is gone and the other new. */
export function compareWords(older: string, newer: string): Stretch[] {
  // A word is compared with what parts it from the next: so the last one has something behind it, too.
  const pieces = (text: string): string[] => (text === "" ? [] : (`${text} `.match(/\S+\s+|\s+/g) ?? []));
  const [a, b] = [pieces(older), pieces(newer)];
  const blocks = isComparable(a, b) ? (diffComm(a, b) as readonly Block[]) : [{ buffer1: a, buffer2: b }];
  const out = blocks.flatMap((block): Stretch[] =>
    "common" in block
      ? [{ kind: "same", text: block.common.join("") }]
      : [
          { kind: "removed", text: block.buffer1.join("") },
          { kind: "added", text: block.buffer2.join("") },
        ],
  );
  const end = out.findLastIndex(({ kind }) => kind === "same");
  return out
    .map((each, at) => (at >= end && (at > end || at === out.length - 1) ? { ...each, text: withoutEnd(each) } : each))
    .filter(({ text }) => text !== "");
}

type Block =
  | { readonly common: readonly string[] }
  | { readonly buffer1: readonly string[]; readonly buffer2: readonly string[] };

const withoutEnd = ({ text }: Stretch): string => (text.endsWith(" ") ? text.slice(0, -1) : text);

function numbered({ recommendation }: ProposedItem): string {
  return recommendation.points.map((point, at) => `${at + 1}. ${point}`).join("\n\n");
}
