import { type AgendaItem, emptyMatter } from "../../records/agenda-item.ts";
import type { MeetingFacts } from "./constructs/meeting.ts";
import { itemConstructs } from "./constructs/registry.ts";
import { type Draft, itemPointer } from "./draft.ts";
import type { ItemParts } from "./sections.ts";

/** Reads the wording of one item: every construct of the registry writes what it finds. */
export function readItem(
  parts: ItemParts,
  at: number,
  meeting: MeetingFacts,
  decides: boolean,
  source: string,
  draft: Draft,
): AgendaItem {
  const item: AgendaItem = {
    number: parts.number?.text ?? null,
    title: parts.title.text,
    public: !parts.closed,
    caseNumber: null,
    case: null,
    ...emptyMatter(),
  };
  for (const construct of itemConstructs) {
    construct.read({
      item,
      parts,
      source,
      meeting,
      decides,
      put: (pointer, span) => draft.put(itemPointer(at, pointer), span, construct.name),
    });
  }
  return item;
}
