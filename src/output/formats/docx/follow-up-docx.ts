import type { FollowUpPaper, PaperIndicator } from "../../../records/follow-up-paper.ts";
import { type DocxBlock, type DocxDocument, docxOf } from "./docx.ts";

/** A follow-up as a Word document that can be written on. */
export function followUpDocx(
  paper: FollowUpPaper,
  made: Omit<DocxDocument, "title" | "blocks">,
): Uint8Array<ArrayBuffer> {
  const heading = (level: 1 | 2 | 3, text: string): DocxBlock => ({ kind: "heading", level, text });
  const said = (text: string | null): DocxBlock[] => (text === null ? [] : [{ kind: "paragraph", text }]);
  const table = (given: FollowUpPaper["overview"] | null, numbers = false): DocxBlock[] =>
    given === null ? [] : [{ kind: "table", rows: [given.columns, ...given.rows], numbers }];
  const items = (texts: readonly string[]) => texts.map((text): DocxBlock => ({ kind: "item", text }));
  const indicator = (each: PaperIndicator): DocxBlock[] => [
    heading(3, each.name),
    ...said(each.aim),
    ...each.sentences.flatMap(said),
    ...(each.svg === null
      ? []
      : [
          {
            kind: "chart" as const,
            chart: { title: each.name, labels: each.labels, series: each.series },
            alt: each.alt,
          },
        ]),
    ...table(each.table, true),
  ];
  const blocks: DocxBlock[] = [
    heading(1, paper.title),
    ...said(paper.lead),
    ...said(paper.intro),
    heading(2, paper.changesTitle),
    ...(paper.changes.length === 0 ? said(paper.noChanges) : items(paper.changes)),
    heading(2, paper.overviewTitle),
    ...table(paper.overview),
    ...paper.goals.flatMap((goal): DocxBlock[] => [
      heading(2, goal.title),
      { kind: "paragraph", text: goal.status, bold: true },
      ...said(goal.reason),
      ...said(goal.text),
      ...goal.indicators.flatMap(indicator),
      ...(goal.actions === null ? [] : [heading(3, paper.actionsTitle)]),
      ...table(goal.actions),
      ...items(goal.cases),
    ]),
  ];
  return docxOf({ ...made, title: paper.title, blocks });
}
