import { parseArgs } from "node:util";
import { readingJsonSchema } from "../../../output/formats/reading-schema.ts";
import { type Command, unknownOption, write, wrongUse } from "../command.ts";
import type { Choices } from "../read-files.ts";

/** `traad read`: documents as data, as text or as a summary, without a database. */
export const command: Command = {
  name: "read",
  usage: "FILE… [--json | --text] [--closed] [--schema]",
  summary: {
    da: "Læser referater, dagsordener og andre dokumenter fra udvalg",
    en: "Reads minutes, agendas and other committee documents",
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
    [
      "--text",
      {
        da: "den tekst, som alle spænd peger ind i; lukkede punkter dækket af █",
        en: "the text every span points into; closed items covered by █",
      },
    ],
    ["--closed", { da: "også det, der er lukket", en: "also what is closed" }],
    ["--schema", { da: "JSON Schema for --json", en: "the JSON Schema of --json" }],
  ],
  async run(args, io) {
    const choices = choose(args);
    if (choices === "schema") {
      await write(io, `${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
      return 0;
    }
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const { readFiles } = await import("../read-files.ts");
    return readFiles(choices, io);
  },
};

type Wrong = { readonly wrong: Parameters<typeof wrongUse>[2] };

function choose(args: readonly string[]): Choices | Wrong | "schema" {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        text: { type: "boolean" },
        closed: { type: "boolean" },
        schema: { type: "boolean" },
      },
    });
    if (values.schema) return "schema";
    if (values.json && values.text) {
      return { wrong: { da: "--json og --text udelukker hinanden.", en: "--json and --text exclude each other." } };
    }
    if (positionals.length === 0) {
      return { wrong: { da: "Der mangler en fil at læse.", en: "There is no file to read." } };
    }
    const form = values.json ? "json" : values.text ? "text" : "summary";
    return { form, closed: values.closed === true, files: positionals };
  } catch (error) {
    return unknownOption("read", error);
  }
}
