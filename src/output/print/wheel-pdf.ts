import type { Problem } from "../../records/problem.ts";
import { type PrintJob, printPdf } from "./print-pdf.ts";

/** A wheel as it is printed: the drawing above, the same as a table below. All words in the job's language. */
export interface PrintedWheel {
  /** The SVG that `charts/wheel.ts` draws, and one sentence that says what it shows. */
  readonly svg: string;
  readonly alt: string;
  readonly lead: string;
  readonly columns: readonly [number: string, when: string, what: string, kind: string];
  /** By month or quarter. `symbol` is SVG; `state` says it in words where it is not the usual one. */
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly {
      readonly number: string;
      readonly symbol: string;
      readonly when: string;
      readonly what: string;
      readonly note: string;
      readonly kind: string;
    }[];
  }[];
  readonly empty: string;
}

const body = `
= #given.title
#text(fill: rgb("#4a4a4a"), data.lead)

#align(center, image(bytes(data.svg), format: "svg", width: 128mm, alt: data.alt))

#if data.groups.len() == 0 [ #data.empty ]
#for group in data.groups [
  == #group.name
  #table(
    columns: (9mm, 32mm, 1fr, 44mm),
    table.header(..data.columns.map(name => text(weight: "semibold", size: 8.5pt, name))),
    ..group.rows.map(row => (
      row.number,
      row.when,
      [#row.what #if row.note != "" [ #linebreak() #text(size: 8.5pt, fill: rgb("#4a4a4a"), row.note) ]],
      [#box(baseline: 1.5pt, pdf.artifact(image(bytes(row.symbol), format: "svg", height: 9pt))) #row.kind],
    )).flatten()
  )
]
`;

/** Prints a wheel. */
export function printWheel(
  wheel: PrintedWheel,
  job: Omit<PrintJob, "body" | "data">,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  return printPdf({ ...job, body, data: wheel });
}
