import type { FollowUpPaper } from "../../records/follow-up-paper.ts";
import type { Problem } from "../../records/problem.ts";
import { type PrintJob, printPdf } from "./print-pdf.ts";

const body = `
#let cells(given, numbers: false) = table(
  columns: (if given.columns.len() == 4 and not numbers { (1.3fr, 1fr, 1.6fr, 1.3fr) } else { (1fr,) * given.columns.len() }),
  align: (column, row) => if numbers and column > 0 { right } else { left },
  table.header(..given.columns.map(name => text(weight: "semibold", size: 8.5pt, name))),
  ..given.rows.flatten()
)

= #given.title
#text(fill: rgb("#4a4a4a"), data.lead)

#if data.intro != none [ #data.intro ]

== #data.changesTitle
#if data.changes.len() == 0 [ #data.noChanges ] else { list(..data.changes) }

== #data.overviewTitle
#cells(data.overview)

#for goal in data.goals [
  == #goal.title
  *#goal.status* #if goal.reason != none [ #linebreak() #goal.reason ]

  #if goal.text != none [ #goal.text ]

  #for indicator in goal.indicators [
    === #indicator.name
    #if indicator.aim != none { text(fill: rgb("#4a4a4a"), indicator.aim) }

    #for sentence in indicator.sentences [ #sentence #parbreak() ]
    #if indicator.svg != none { image(bytes(indicator.svg), format: "svg", width: 120mm, alt: indicator.alt) }

    #if indicator.table != none { cells(indicator.table, numbers: true) }
  ]
  #if goal.actions != none [
    === #data.actionsTitle
    #cells(goal.actions)
  ]
  #if goal.cases.len() > 0 { list(..goal.cases) }
]
`;

/** Prints a follow-up. */
export function printFollowUp(
  paper: FollowUpPaper,
  job: Omit<PrintJob, "body" | "data" | "title">,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  return printPdf({ ...job, title: paper.title, body, data: paper });
}
