import type { Problem } from "../../records/problem.ts";
import { type PrintJob, printPdf } from "./print-pdf.ts";

/** The list of a round's applicants, group by group, in the job's language. Rows: company, employees, people, share, asked. */
export interface PrintedMarkList {
  readonly lead: string;
  readonly columns: readonly string[];
  readonly none: string;
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly { readonly cells: readonly string[]; readonly reason: string | null }[];
  }[];
}

const body = `
= #given.title
#data.lead

#for group in data.groups [
  == #group.name
  #if group.rows.len() == 0 [ #data.none ] else {
    table(
      columns: (2.4fr, 0.8fr, 0.9fr, 1fr, 1fr, 2fr),
      align: (column, row) => if column == 0 or column == 5 { left } else { right },
      table.header(..data.columns.map(name => text(weight: "semibold", size: 8.5pt, name))),
      ..group.rows.map(row => (..row.cells, if row.reason == none { [] } else { row.reason })).flatten()
    )
  }
]
`;

/** Prints the closed list that the committee decides by. */
export function printMarkList(
  list: PrintedMarkList,
  job: Omit<PrintJob, "body" | "data">,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  return printPdf({ ...job, body, data: list });
}
