import type { AgendaItem } from "../../records/agenda-item.ts";

/**
 * A closed item whose document holds number and neutral title alone (an agenda made here holds nothing closed), with the
 * matter it was sent out with to those who take part. The title stays the neutral one, which strangers see; the item's
 * own stands first in the matter. An item that is open, or has matter of its own, stays as it is.
 */
export function withClosedMatter(item: AgendaItem, sent: AgendaItem | undefined): AgendaItem {
  const decided = item.sections.filter(({ kind }) => kind === "decision");
  if (sent === undefined || item.public || item.sections.length > decided.length) return item;
  const title = sent.title.trim();
  const own =
    title === "" || title === item.title ? [] : [{ kind: "presentation" as const, heading: null, text: title }];
  const { caseNumber, route, recommendation, guests, subItems, attachments, earlierDecisions } = sent;
  return {
    ...item,
    ...{ caseNumber, case: sent.case, route, recommendation, guests, subItems, attachments, earlierDecisions },
    sections: [...own, ...sent.sections.filter(({ kind }) => kind !== "decision"), ...decided],
  };
}
