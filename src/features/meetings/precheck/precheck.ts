import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { Finding, FindingSeverity } from "../../../records/finding.ts";
import { completed } from "./complete.ts";
import { passagesOf } from "./passages.ts";
import type { Purpose } from "./purpose.ts";
import { lixOf, proseOf } from "./rules/readability.ts";
import { precheckRules } from "./rules/registry.ts";
import type { CheckedFile, CheckedText, ItemApproval, PrecheckContext, Subject } from "./subject.ts";

/** An item as it is to be published. `texts`: what to look through; null: the words of the record itself. */
export interface ItemToCheck {
  readonly item: AgendaItem;
  readonly texts: readonly CheckedText[] | null;
  readonly files: readonly CheckedFile[];
  /** What the item is for, where whoever wrote it has said so. */
  readonly purpose?: Purpose | null;
  readonly approval?: ItemApproval | null;
}

/** An agenda as it is to be published. `texts` and `files`: what belongs to no item. */
export interface AgendaToCheck {
  readonly items: readonly ItemToCheck[];
  readonly texts: readonly CheckedText[];
  readonly files: readonly CheckedFile[];
  readonly context: PrecheckContext;
}

/** What was found in one item. `lix`: how hard its prose is to read; null where there is too little of it. */
export interface CheckedItem {
  readonly number: string | null;
  readonly title: string;
  readonly public: boolean;
  readonly lix: number | null;
  readonly findings: readonly Finding[];
}

export interface PrecheckResult {
  readonly items: readonly CheckedItem[];
  /** What stands outside the items. */
  readonly rest: readonly Finding[];
}

/** Looks through an agenda before it is published, item by item, by every rule of the registry. Pure; never throws. */
export function precheck({ items, texts, files, context }: AgendaToCheck): PrecheckResult {
  return {
    items: items.map(({ item, texts: given, files: own, purpose = null, approval = null }) => {
      const shown = item.public ? (given ?? passagesOf(item)) : passagesOf(item);
      return {
        number: item.number,
        title: item.title,
        public: item.public,
        lix: item.public ? lixOf(proseOf(item)) : null,
        findings: findingsOf({ item, texts: shown, files: own, context, purpose, approval }),
      };
    }),
    rest: findingsOf({ item: null, texts, files, context }),
  };
}

/** What every rule finds in a subject, what stops publication first, else in the order of the text. */
export function findingsOf(subject: Subject): Finding[] {
  const found = precheckRules.flatMap((rule) =>
    rule.check(subject).map((hit) => completed(rule.name, hit, subject.context.today)),
  );
  return found.sort((a, b) => rank[a.severity] - rank[b.severity] || placeOf(a) - placeOf(b));
}

const rank: Readonly<Record<FindingSeverity, number>> = { stop: 0, release: 1, warn: 2 };
const placeOf = ({ place }: Finding): number =>
  place.file === null ? (place.span?.[0] ?? 0) : Number.MAX_SAFE_INTEGER;
