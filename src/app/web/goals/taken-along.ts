import { csvOf } from "../../../output/formats/csv.ts";
import type { Head } from "../parts/layout.tsx";

/** The forms that a page's figures can be taken along in. */
export const takenForms = ["csv", "json"] as const;
export type TakenForm = (typeof takenForms)[number];

const types: Readonly<Record<TakenForm, string>> = { csv: "text/csv", json: "application/json" };

/** A file to take along, as strangers may have it: rows as CSV, or data as JSON. `name`: without its ending. */
export function takenAlong(
  name: string,
  content:
    | { readonly form: "csv"; readonly rows: Parameters<typeof csvOf>[0] }
    | { readonly form: "json"; readonly data: unknown },
): Response {
  const { form } = content;
  const text = form === "csv" ? csvOf(content.rows) : JSON.stringify(content.data, null, 2);
  return new Response(text, {
    headers: {
      "content-type": `${types[form]}; charset=utf-8`,
      "content-disposition": `${form === "csv" ? "attachment" : "inline"}; filename="${name}.${form}"`,
      "cache-control": "no-cache",
    },
  });
}

/** What a page's head says of them. `address`: without its ending. */
export const formsAt = (address: string, forms: readonly TakenForm[] = takenForms): NonNullable<Head["forms"]> =>
  forms.map((form) => ({ type: types[form], href: `${address}.${form}` }));
