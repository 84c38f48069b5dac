import { parseArgs } from "node:util";
import { isIsoDay } from "../../../danish/calendar.ts";
import { type Command, type Text, unknownOption, write, wrongUse } from "../command.ts";
import type { PrecheckChoices } from "../precheck-files.ts";

/** `traad precheck`: what should not be published as it is, item by item, without a database. */
export const command: Command = {
  name: "precheck",
  usage: "FILE… [--attachments FOLDER] [--meeting DATE]… [--json]",
  summary: {
    da: "Ser en dagsorden efter, før den offentliggøres: CPR-numre, navne, bilag, tal, datoer",
    en: "Looks through an agenda before it is published: CPR numbers, names, attachments, figures, dates",
  },
  details: [
    [
      "FILE…",
      {
        da: "en dagsorden eller et punkt: tekst, Markdown, PDF med tekst, Word eller et møde fra FirstAgenda (JSON)",
        en: "an agenda or an item: text, Markdown, PDF with text, Word, or a meeting from FirstAgenda (JSON)",
      },
    ],
    [
      "--attachments FOLDER",
      {
        da: "en mappe med bilagenes filer, som hedder det samme som på dagsordenen",
        en: "a folder with the attachments' files, named as on the agenda",
      },
    ],
    [
      "--meeting DATE",
      {
        da: "en dag, udvalget har møde (2024-05-30); giv dem alle, så ses henvisninger til møder efter",
        en: "a day the committee meets (2024-05-30); give all, and references to meetings are checked",
      },
    ],
    [
      "--json",
      {
        da: "fundene som JSON; CPR-numre er dækket til. Afslutter i begge former med 1, hvor noget standser offentliggørelsen",
        en: "the findings as JSON; CPR numbers are masked. In both forms exits with 1 where something stops publication",
      },
    ],
  ],
  async run(args, io) {
    const choices = choose(args);
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const { precheckFiles } = await import("../precheck-files.ts");
    return precheckFiles(choices, io, (text) => write(io, text));
  },
};

function choose(args: readonly string[]): PrecheckChoices | { readonly wrong: Text } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        attachments: { type: "string" },
        meeting: { type: "string", multiple: true },
      },
    });
    if (positionals.length === 0) {
      return { wrong: { da: "Der mangler en fil at se efter.", en: "There is no file to look through." } };
    }
    const meetings = values.meeting ?? [];
    const bad = meetings.find((day) => !isIsoDay(day));
    if (bad !== undefined) {
      return {
        wrong: {
          da: `"${bad}" er ingen dato. Skriv den som 2024-05-30.`,
          en: `"${bad}" is no date. Write it as 2024-05-30.`,
        },
      };
    }
    return { json: values.json === true, attachments: values.attachments ?? null, meetings, files: positionals };
  } catch (error) {
    return unknownOption("precheck", error);
  }
}
