import type { ItemLine } from "../../../../store/queries/items/find-items.ts";
import type { Visit } from "../../visit.ts";

/** Where an item stands, in words. */
export function stateOf({ say }: Visit, item: ItemLine): string {
  const state = item.agendaId === null ? item.state : "on-agenda";
  const changed =
    item.state === "approved" && item.approvedRevision !== null && item.approvedRevision < item.revision
      ? ` · ${say("item-desk.changed-since")}`
      : "";
  const remarks = item.remarks === 0 ? "" : ` · ${say("item-desk.remarks-open", { count: item.remarks })}`;
  return say(`item-desk.state.${state}`) + changed + remarks;
}
