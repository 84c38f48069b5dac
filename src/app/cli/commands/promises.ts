import { parseArgs } from "node:util";
import { promisesJsonSchema } from "../../../output/formats/promises-schema.ts";
import { type Command, unknownOption, write, wrongUse } from "../command.ts";
import type { PromiseChoices } from "../promise-files.ts";

/** `traad promises`: what documents promise, as data or as a summary, without a database. */
export const command: Command = {
  name: "promises",
  usage: "FILE… [--json] [--closed] [--schema]",
  summary: {
    da: "Finder løfter i referater, dagsordener og andre dokumenter: hvem, hvad, hvornår",
    en: "Finds promises in minutes, agendas and other documents: who, what, when",
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
    ["--closed", { da: "også i lukkede punkter", en: "in closed items too" }],
    ["--schema", { da: "JSON Schema for --json", en: "the JSON Schema of --json" }],
  ],
  async run(args, io) {
    const choices = choose(args);
    if (choices === "schema") {
      await write(io, `${JSON.stringify(promisesJsonSchema(), null, 2)}\n`);
      return 0;
    }
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const { promisesInFiles } = await import("../promise-files.ts");
    return promisesInFiles(choices, io);
  },
};

type Wrong = { readonly wrong: Parameters<typeof wrongUse>[2] };

function choose(args: readonly string[]): PromiseChoices | Wrong | "schema" {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, closed: { type: "boolean" }, schema: { type: "boolean" } },
    });
    if (values.schema) return "schema";
    if (positionals.length === 0) {
      return { wrong: { da: "Der mangler en fil at læse.", en: "There is no file to read." } };
    }
    return { json: values.json === true, closed: values.closed === true, files: positionals };
  } catch (error) {
    return unknownOption("promises", error);
  }
}
