import type { CheckedItem, PrecheckResult } from "../../features/meetings/precheck/precheck.ts";
import { findingText, severityText } from "../../output/texts/precheck.ts";
import type { Finding } from "../../records/finding.ts";
import type { Language } from "./command.ts";

const words = {
  da: {
    nothing: "Intet fundet",
    rest: "Uden for punkterne",
    line: "linje",
    sums: (stop: number, release: number, warn: number) =>
      `${stop} standser, ${release} skal frigives, ${warn} bør ses efter`,
    closed: "lukket",
  },
  en: {
    nothing: "Nothing found",
    rest: "Outside the items",
    line: "line",
    sums: (stop: number, release: number, warn: number) =>
      `${stop} stop publication, ${release} need release, ${warn} to look at`,
    closed: "closed",
  },
} as const;

/** What was found in a document for people: item by item, each with its place, its words and the remedy. */
export function precheckSummary(name: string, { items, rest }: PrecheckResult, lang: Language): string {
  const all = [...items.flatMap((item) => item.findings), ...rest];
  const count = (severity: Finding["severity"]): number => all.filter((one) => one.severity === severity).length;
  const sums =
    all.length === 0 ? words[lang].nothing : words[lang].sums(count("stop"), count("release"), count("warn"));
  const lines = [
    name,
    `  ${sums}`,
    ...items.flatMap((item) =>
      item.findings.length === 0 ? [] : ["", heading(item, lang), ...listed(item.findings, lang)],
    ),
    ...(rest.length === 0 ? [] : ["", `  ${words[lang].rest}`, ...listed(rest, lang)]),
  ];
  return `${lines.join("\n")}\n`;
}

function heading({ number, title, public: open, lix }: CheckedItem, lang: Language): string {
  const more = [open ? null : words[lang].closed, lix === null ? null : `LIX ${lix}`].filter((one) => one !== null);
  return `  ${number === null ? "" : `${number}  `}${title}${more.length === 0 ? "" : `  [${more.join(", ")}]`}`;
}

/** One line each; the remedy stands under the first of those that share it. */
function listed(findings: readonly Finding[], lang: Language): string[] {
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    const { what, remedy } = findingText(lang, finding);
    const { file, field, span, line } = finding.place;
    const place = [
      file,
      file !== null && field !== "text" ? field : null,
      line === null ? null : `${words[lang].line} ${line}`,
      span ? `[${span[0]}–${span[1]}]` : null,
    ].filter((part) => part !== null && part !== "");
    const first = `    ${severityText(lang, finding.severity)}: ${what}${finding.found === "" || finding.found === file ? "" : ` – »${finding.found}«`}${place.length === 0 ? "" : ` (${place.join(", ")})`}`;
    if (told.has(remedy)) return [first];
    told.add(remedy);
    return [first, `      → ${remedy}`];
  });
}
