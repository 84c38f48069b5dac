import { parseArgs } from "node:util";
import { type Command, unknownOption, wrongUse } from "../command.ts";
import type { FigureChoices } from "../figure-files.ts";

/** `traad figures`: which figures documents tell, as data or as a summary, without a database. */
export const command: Command = {
  name: "figures",
  usage: "FILE… [--json]",
  summary: {
    da: "Finder tal i referater og andre dokumenter: hvad, hvornår, af hvor mange, og hvad der ikke passer",
    en: "Finds figures in minutes and other documents: what, when, of how many, and what does not fit",
  },
  details: [
    [
      "FILE…",
      {
        da: "tekst, Markdown, PDF med tekst, Word (.docx) eller et møde fra FirstAgenda (JSON)",
        en: "text, Markdown, PDF with text, Word (.docx), or a meeting from FirstAgenda (JSON)",
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
      options: { json: { type: "boolean" } },
    });
    if (positionals.length === 0) {
      return { wrong: { da: "Der mangler en fil at læse.", en: "There is no file to read." } };
    }
    return { json: values.json === true, files: positionals };
  } catch (error) {
    return unknownOption("figures", error);
  }
}
