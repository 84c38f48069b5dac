import type { CommandWords } from "./command.ts";

/** The page of `docs/commands/` for one command. */
export function commandPage({ name, usage, summary, details = [] }: CommandWords): string {
  const rows = details.map(
    ([argument, meaning]) => `| \`${argument.replaceAll("|", "\\|")}\` | ${meaning.en} | ${meaning.da} |`,
  );
  const table = rows.length === 0 ? "" : `\n| argument | | |\n|---|---|---|\n${rows.join("\n")}\n`;
  return `# traad ${name}

${summary.en}

${summary.da}

\`\`\`
traad ${name}${usage === "" ? "" : ` ${usage}`}
\`\`\`
${table}
Exit status · afslutning: 0 done · udført, 1 a problem with the input · et problem med det, der blev givet, 2 wrong use · forkert brug.
`;
}
