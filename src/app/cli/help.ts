import type { CommandWords, Language } from "./command.ts";

const words = {
  da: {
    lead: "traad læser kommunale referater som data, gemmer dem, viser dem og giver dem fra sig igen.",
    usage: "Brug",
    commands: "Kommandoer",
    options: "Fælles",
    lang: "sproget, der svares på; ellers følges TRAAD_LANG og LANG",
    help: "denne hjælp, eller en kommandos",
    version: "programmets udgave",
    status: "Afslutter med 0: udført. 1: et problem med det, der blev givet. 2: forkert brug.",
    config: "Opsætningen sker med miljøvariabler: traad config viser dem.",
  },
  en: {
    lead: "traad reads municipal minutes as data, stores them, shows them and gives them out again.",
    usage: "Usage",
    commands: "Commands",
    options: "Common",
    lang: "the language of the answers; else TRAAD_LANG and LANG are followed",
    help: "this help, or a command's",
    version: "the program's version",
    status: "Exits with 0: done. 1: a problem with what was given. 2: wrong use.",
    config: "It is configured by environment variables: traad config shows them.",
  },
} as const;

/** What `traad --help` prints. */
export function overview(commands: readonly CommandWords[], lang: Language): string {
  const say = words[lang];
  const common: [string, string][] = [
    ["--lang da|en", say.lang],
    ["--help", say.help],
    ["--version", say.version],
  ];
  return `${say.lead}

${say.usage}: traad [--lang da|en] COMMAND …

${say.commands}:
${table(commands.map((command) => [`${command.name} ${command.usage}`, command.summary[lang]]))}

${say.options}:
${table(common)}

${say.config}
${say.status}
`;
}

/** What `traad COMMAND --help` prints. */
export function helpOf(command: CommandWords, lang: Language): string {
  const details = (command.details ?? []).map(([name, meaning]): [string, string] => [name, meaning[lang]]);
  return `${command.summary[lang]}

${words[lang].usage}: traad ${command.name} ${command.usage}
${details.length === 0 ? "" : `\n${table(details)}\n`}`;
}

/** Two columns; a left side that is too wide for its column stands on a line of its own. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(28, Math.max(...rows.map(([left]) => left.length)));
  return rows
    .map(([left, right]) =>
      left.length > width ? `  ${left}\n  ${" ".repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
    )
    .join("\n");
}
