import type { Problem } from "../../records/problem.ts";
import { type PrintJob, printPdf } from "./print-pdf.ts";

/** A table of a survey: its name (empty: none), columns and rows. */
export interface PrintedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A survey's result as it is printed. All words in the job's language. */
export interface PrintedSurvey {
  readonly lead: readonly string[];
  readonly readingTitle: string;
  readonly reading: readonly string[];
  readonly agreeTitle: string;
  /** The SVG that `charts/agree.ts` draws, and what it shows; null: there are no such questions. */
  readonly picture: { readonly svg: string; readonly alt: string } | null;
  readonly agree: PrintedTable;
  readonly groupsTitle: string;
  readonly groups: readonly PrintedTable[];
  readonly answersTitle: string;
  readonly answers: readonly PrintedTable[];
  readonly textsTitle: string;
  readonly texts: readonly { readonly name: string; readonly said: readonly string[] }[];
}

const body = `
#let figures(given, columns, words: false) = [
  #if given.name != "" [ === #given.name ]
  #table(
    columns: columns,
    align: (column, row) => if column == 0 or (words and column == columns.len() - 1) { left } else { right },
    table.header(..given.columns.map(name => text(weight: "semibold", size: 8.5pt, name))),
    ..given.rows.flatten()
  )
]
#let even(given) = (2fr,) + given.columns.slice(1).map(name => 1fr)
= #given.title
#for line in data.lead [ #par(line) ]

== #data.readingTitle
#for line in data.reading [ - #line ]

#if data.picture != none [
  == #data.agreeTitle
  #image(bytes(data.picture.svg), format: "svg", width: 100%, alt: data.picture.alt)
  #if data.agree.columns.len() > 4 {
    figures(data.agree, (2fr, 1fr, 1fr, 1fr, 1fr, 2fr), words: true)
  } else { figures(data.agree, even(data.agree)) }
]
#if data.groups.len() > 0 [
  == #data.groupsTitle
  #for group in data.groups [ #figures(group, even(group)) ]
]
#if data.answers.len() > 0 [
  == #data.answersTitle
  #for answer in data.answers [ #figures(answer, even(answer)) ]
]
#if data.texts.len() > 0 [
  == #data.textsTitle
  #for one in data.texts [
    === #one.name
    #for said in one.said [ - #said ]
  ]
]
`;

/** Prints what came of a survey. */
export function printSurvey(
  survey: PrintedSurvey,
  job: Omit<PrintJob, "body" | "data">,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  return printPdf({ ...job, body, data: survey });
}
