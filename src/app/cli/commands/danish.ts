import { type NumberExpression, readNumbers } from "../../../danish/numbers/numbers.ts";
import { readTimes, type TimeExpression } from "../../../danish/times/times.ts";
import { type Command, type CommandIo, inputProblem, type Text, write, wrongUse } from "../command.ts";
import { danishTable } from "../danish-table.ts";

/** `traad danish`: what is understood of the times and numbers in a text, without a database. */
export const command: Command = {
  name: "danish",
  usage: "[TEXT] --date DATE [--meeting DATE]… [--json]",
  summary: {
    da: "Viser de tidsudtryk og tal, der forstås i en dansk tekst",
    en: "Shows the times and numbers understood in a Danish text",
  },
  details: [
    [
      "TEXT",
      {
        da: "teksten; uden den læses standard input",
        en: "the text; without it, standard input is read",
      },
    ],
    [
      "--date DATE",
      {
        da: "mødets dato (2024-05-30), som tider regnes ud fra",
        en: "the meeting's date (2024-05-30), from which times are counted",
      },
    ],
    [
      "--meeting DATE",
      {
        da: "en kendt mødedag i udvalget; kan gives flere gange",
        en: "a known meeting day of the committee; may be given several times",
      },
    ],
    ["--json", { da: "tider og tal som JSON", en: "times and numbers as JSON" }],
  ],
  async run(args, io) {
    const choices = choose(args);
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const bad = [choices.date, ...choices.meetings].find((date) => !isDate(date));
    if (bad !== undefined) return inputProblem(io, noDate(bad));
    const text = choices.text ?? (await readAll(io));
    const times = readTimes(text, { date: choices.date, meetings: choices.meetings });
    const numbers = readNumbers(text);
    await write(io, choices.json ? asJson(times, numbers) : danishTable(times, numbers, io.lang));
    return 0;
  },
};

interface Choices {
  readonly text: string | null;
  readonly date: string;
  readonly meetings: readonly string[];
  readonly json: boolean;
}

/** Reads the arguments by hand: a text may begin with a hyphen (`-2,3 %`) or be one (`-`). */
function choose(args: readonly string[]): Choices | { readonly wrong: Text } {
  const texts: string[] = [];
  const given: Record<"--date" | "--meeting", string[]> = { "--date": [], "--meeting": [] };
  let json = false;
  let options = true;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    const [, name, value] = /^(--date|--meeting)(?:=(.*))?$/s.exec(options ? arg : "") ?? [];
    if (name === "--date" || name === "--meeting") given[name].push(value ?? args[++at] ?? "");
    else if (options && arg === "--json") json = true;
    else if (options && arg === "--") options = false;
    else if (options && /^--?[a-z]/i.test(arg)) {
      return { wrong: { da: `danish kender ikke ${arg}.`, en: `danish does not know ${arg}.` } };
    } else texts.push(arg);
  }
  const [date, ...more] = given["--date"];
  if (date === undefined || more.length > 0) {
    return {
      wrong: { da: "Giv mødets dato én gang med --date.", en: "Give the meeting's date once, with --date." },
    };
  }
  return { text: texts.length > 0 ? texts.join(" ") : null, date, meetings: given["--meeting"], json };
}

function isDate(date: string): boolean {
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

const noDate = (date: string): Text => ({
  da: `"${date}" er ingen dato. Skriv den som 2024-05-30.`,
  en: `"${date}" is no date. Write it as 2024-05-30.`,
});

async function readAll({ stdin }: CommandIo): Promise<string> {
  stdin.setEncoding("utf8");
  let text = "";
  for await (const part of stdin) text += part;
  return text;
}

function asJson(times: readonly TimeExpression[], numbers: readonly NumberExpression[]): string {
  return `${JSON.stringify({ times, numbers }, null, 2)}\n`;
}
