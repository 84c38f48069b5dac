import { parseArgs } from "node:util";
import { type Command, unknownOption, wrongUse } from "../command.ts";
import type { FigureChoices } from "../figure-files.ts";

/** `traad figures`: which figures documents tell, as data or as a summary, without a database; and how tables are read. */
export const command: Command = {
  name: "figures",
  usage: "FILE… [--json] [--mapping FILE] [--guess]",
  summary: {
    da: "Finder tal i referater og andre dokumenter: hvad, hvornår, af hvor mange, og hvad der ikke passer",
    en: "Finds figures in minutes and other documents: what, when, of how many, and what does not fit",
  },
  details: [
    [
      "FILE…",
      {
        da: "tekst, Markdown, PDF med tekst, Word (.docx), et møde fra FirstAgenda (JSON), eller en tabel (.csv, .xlsx)",
        en: "text, Markdown, PDF with text, Word (.docx), a meeting from FirstAgenda (JSON), or a table (.csv, .xlsx)",
      },
    ],
    [
      "--mapping FILE",
      {
        da: "hvordan tabellers kolonner læses: JSON fra siden med filer, der kan læses, eller fra --guess",
        en: "how the columns of tables are read: JSON from the page of files that can be read, or from --guess",
      },
    ],
    [
      "--guess",
      {
        da: "skriver, hvordan en tabels kolonner ville blive læst, til at rette og give med --mapping",
        en: "prints how the columns of a table would be read, to be corrected and given with --mapping",
      },
    ],
    ["--json", { da: "én genstand pr. fil, en liste for flere", en: "one object a file, an array for several" }],
  ],
  async run(args, io) {
    const choices = choose(args);
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const { figuresInFiles } = await import("../figure-files.ts");
    return figuresInFiles(choices, io, new Date());
  },
};

function choose(args: readonly string[]): FigureChoices | { readonly wrong: Parameters<typeof wrongUse>[2] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, guess: { type: "boolean" }, mapping: { type: "string" } },
    });
    if (positionals.length === 0) {
      return { wrong: { da: "Der mangler en fil at læse.", en: "There is no file to read." } };
    }
    const { mapping = null } = values;
    return { json: values.json === true, guess: values.guess === true, mapping, files: positionals };
  } catch (error) {
    return unknownOption("figures", error);
  }
}
