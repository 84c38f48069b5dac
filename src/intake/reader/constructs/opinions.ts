import type { Dissent } from "../../../records/decision.ts";
import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import { join } from "../passage.ts";
import type { Part } from "../sections.ts";

const heading = /^(?:afvigende meninger|deviating opinions)$/i;
/** *Vigga Vindspejl: Stien bør være bredere.*: who, and in what words. */
const said = /^([^:]{2,120}): ([\s\S]+)$/;

/** True for the part of an item that holds its members' opinions. */
export function headsOpinions(part: Part): boolean {
  return heading.test(part.heading?.text ?? "");
}

/** Opinions that members had entered in writing (kommunestyrelsesloven § 13): below a heading of their own, a paragraph each. */
export function readOpinions(
  parts: readonly Part[],
  source: string,
): readonly { readonly dissent: Dissent; readonly span: Span }[] {
  const rows = parts.filter(headsOpinions).flatMap((part) => part.rows);
  return paragraphs(rows).flatMap((lines) => {
    const { text, span } = join(lines, source, true);
    const [, name, words] = said.exec(text) ?? [];
    if (name === undefined || words === undefined) return [];
    return [{ dissent: { by: [name], kind: "opinion" as const, text: words }, span }];
  });
}

function paragraphs(rows: readonly Line[]): Line[][] {
  const all: Line[][] = [];
  for (const row of rows) {
    const last = all.at(-1);
    if (last === undefined || row.gap) all.push([row]);
    else last.push(row);
  }
  return all;
}
