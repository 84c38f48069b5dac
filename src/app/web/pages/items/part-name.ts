import type { ProposedItem } from "../../../../records/proposed-item.ts";
import type { Visit } from "../../visit.ts";

const parts = {
  title: "item-desk.field.title",
  public: "item-desk.part.public",
  neutralTitle: "item-desk.field.neutral",
  kind: "item-desk.field.kind",
  caseNumber: "item-desk.field.case",
  "recommendation/by": "item-desk.field.by",
  recommendation: "item-desk.field.points",
  route: "item-desk.field.route",
  attachments: "item-desk.field.attachments",
} as const;

/** What a part of an item is called: `title`, `sections/economy`, `attachments/…`. */
export function partName({ say }: Visit, item: ProposedItem, part: string): string {
  const section = /^sections\/(.+)$/.exec(part)?.[1];
  if (section !== undefined) return item.sections.find(({ kind }) => kind === section)?.heading ?? section;
  const known = Object.entries(parts).find(([name]) => part === name || part.startsWith(`${name}/`));
  return known === undefined ? part : say(known[1]);
}
