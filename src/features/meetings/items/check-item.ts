import { type Problem, problem } from "../../../records/problem.ts";
import type { ProposedItem } from "../../../records/proposed-item.ts";

/** Longer than any real title, case number, section and list; what is longer is a mistake. In UTF-16 units. */
const longest = { line: 400, text: 200_000, points: 100, attachments: 200 } as const;

/** What keeps an item from being kept at all; null where nothing does. Whether it is good is another's question. */
export function itemProblem(item: ProposedItem): Problem | null {
  if (item.title.trim() === "") return problem("problem.item-title-missing");
  if (!item.public && item.neutralTitle.trim() === "") return problem("problem.item-neutral-missing");
  const lines = [item.title, item.neutralTitle, item.caseNumber, item.recommendation.by];
  const texts = [...item.sections.map((section) => section.text), ...item.recommendation.points];
  const isLong =
    lines.some((line) => line.length > longest.line) ||
    item.attachments.some(({ title }) => title.length > longest.line) ||
    texts.some((text) => text.length > longest.text) ||
    item.recommendation.points.length > longest.points ||
    item.attachments.length > longest.attachments;
  return isLong ? problem("problem.item-too-long") : null;
}
