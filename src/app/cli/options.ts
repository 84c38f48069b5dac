import type { Language, Text } from "./command.ts";

/** What stands before, and independent of, a command's own arguments. */
export interface Options {
  readonly command: string | null;
  readonly rest: readonly string[];
  readonly lang: Language;
  readonly help: boolean;
  readonly version: boolean;
  readonly problem: Text | null;
}

const wrongLanguage: Text = {
  da: "--lang skal være da eller en.",
  en: "--lang must be da or en.",
};

/**
 * Reads `[--lang da|en] [--help] [--version] COMMAND ARGUMENT…`. The language may also stand after the command; what
 * follows `--` is left as it is. `help COMMAND` is `COMMAND --help`.
 */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const rest: string[] = [];
  let lang = languageOf(env);
  let problem: Text | null = null;
  let help = false;
  let version = false;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? "";
    if (arg === "--") {
      rest.push(...args.slice(i));
      break;
    }
    if (arg === "--lang" || arg.startsWith("--lang=")) {
      const value = arg === "--lang" ? args[++i] : arg.slice("--lang=".length);
      if (value === "da" || value === "en") lang = value;
      else problem = wrongLanguage;
    } else if (arg === "--help" || arg === "-h") help = true;
    else if (arg === "--version" && rest.length === 0) version = true;
    else rest.push(arg);
  }
  if (rest[0] === "help") {
    rest.shift();
    help = true;
  }
  const command = rest.shift() ?? null;
  return { command, rest, lang, help, version, problem };
}

/** TRAAD_LANG, else the language of LC_ALL, LC_MESSAGES or LANG, else Danish. */
function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  if (env.TRAAD_LANG === "da" || env.TRAAD_LANG === "en") return env.TRAAD_LANG;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return locale.startsWith("en") ? "en" : "da";
}
