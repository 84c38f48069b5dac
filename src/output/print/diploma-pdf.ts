import type { Problem } from "../../records/problem.ts";
import { type PrintJob, printPdf } from "./print-pdf.ts";

/** A diploma as it is printed, in the job's language. */
export interface PrintedDiploma {
  readonly kicker: string;
  readonly heading: string;
  readonly given: string;
  readonly company: string;
  readonly cvr: string;
  readonly reason: string;
  readonly decided: string | null;
  readonly body: string;
  readonly emblem: { readonly svg: string; readonly alt: string };
}

const diploma = `
#set page(flipped: true, margin: (x: 30mm, top: 18mm, bottom: 18mm))
#set align(center)
#v(1fr)
#image(bytes(data.emblem.svg), format: "svg", width: 38mm, alt: data.emblem.alt)
#v(2mm)
#text(size: 11pt, tracking: 1.5pt, upper(data.kicker))
#show heading.where(level: 1): set text(size: 30pt)
= #data.heading
#v(2mm)
#text(size: 12pt, data.given)
#v(1mm)
#block(width: 100%, text(size: if data.company.len() > 48 { 19pt } else { 27pt }, weight: "semibold", data.company))
#text(size: 10.5pt, fill: rgb("#4a4a4a"), data.cvr)
#v(3mm)
#block(width: 78%, text(size: 12pt, data.reason))
#v(2mm)
#if data.decided != none { text(size: 10.5pt, data.decided) }
#v(2mm)
#text(size: 13pt, weight: "semibold", data.body)
#v(1fr)
`;

/** Prints a diploma on a landscape page. */
export function printDiploma(
  printed: PrintedDiploma,
  job: Omit<PrintJob, "body" | "data">,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  return printPdf({ ...job, body: diploma, data: printed });
}

/** A paper that says what a company has the mark for, in the job's language. */
export interface PrintedMarkPaper {
  readonly heading: string;
  readonly lead: string;
  readonly decided: string | null;
  readonly criteriaTitle: string;
  readonly criteria: readonly string[];
  readonly schemesTitle: string;
  readonly schemes: readonly string[];
  readonly tenderTitle: string;
  readonly tender: readonly string[];
  readonly emblem: { readonly svg: string; readonly alt: string };
}

const paper = `
#image(bytes(data.emblem.svg), format: "svg", width: 24mm, alt: data.emblem.alt)
= #data.heading
#text(size: 11.5pt, data.lead)

#if data.decided != none [ #data.decided ]

== #data.criteriaTitle
#for line in data.criteria [ #par(line) ]

== #data.schemesTitle
#for scheme in data.schemes [ - #scheme ]

== #data.tenderTitle
#for line in data.tender [ #par(line) ]
`;

/** Prints the paper that a company shows in a tender. */
export function printMarkPaper(
  printed: PrintedMarkPaper,
  job: Omit<PrintJob, "body" | "data">,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  return printPdf({ ...job, body: paper, data: printed });
}
