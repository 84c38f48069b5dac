import { list } from "../../../../output/texts/list.ts";
import type { ItemLine } from "../../../../store/queries/items/find-items.ts";
import type { Visit } from "../../visit.ts";

/** The names of those who wrote in an item since it was approved. */
export function namesSince({ say, language }: Visit, changedBy: ItemLine["changedBy"]): string {
  return list(
    language,
    changedBy.map((name) => name ?? say("item-desk.somebody")),
  );
}

/** True where an item's approval holds for an earlier revision than its newest. */
export function isChangedSince({ state, approvedRevision, revision }: ItemLine): boolean {
  return state !== "dropped" && approvedRevision !== null && approvedRevision < revision;
}

/** Where an item stands, in words. */
export function stateOf(visit: Visit, item: ItemLine): string {
  const { say } = visit;
  const state = item.agendaId === null ? item.state : "on-agenda";
  const names = namesSince(visit, item.changedBy);
  const approved = item.approvedRevision ?? 0;
  return [
    say(`item-desk.state.${state}`),
    isChangedSince(item) ? say("item-desk.changed-since", { approved, names }) : "",
    item.remarks === 0 ? "" : say("item-desk.remarks-open", { count: item.remarks }),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
