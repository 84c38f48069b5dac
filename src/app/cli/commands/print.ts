import { parseArgs } from "node:util";
import { type Command, type Text, unknownOption, wrongUse } from "../command.ts";
import type { PrintChoices } from "../print-meeting.ts";

/** `traad print ADDRESS|ID --to FILE`: the document of a meeting as PDF. */
export const command: Command = {
  name: "print",
  usage: "ADDRESS|ID --to FILE [--full] [--archive]",
  summary: {
    da: "Skriver et mødes dagsorden eller referat som PDF, tilgængelig for alle eller til arkivet",
    en: "Writes a meeting's agenda or minutes as PDF, accessible or for the archive",
  },
  details: [
    [
      "ADDRESS|ID",
      {
        da: "mødets side, som /kommune/udvalg/2026-01-15, eller dets id",
        en: "the meeting's page, like /body/committee/2026-01-15, or its id",
      },
    ],
    [
      "--to FILE",
      {
        da: "den nye fil; kun du kan læse den. Den må ikke findes.",
        en: "the new file; only you can read it. It must not exist.",
      },
    ],
    [
      "--full",
      {
        da: "også lukkede punkter og det, der ikke er offentliggjort; ellers kun det, alle må se",
        en: "also closed items and what is not published; else only what everybody may see",
      },
    ],
    [
      "--archive",
      {
        da: "PDF/A-2a til arkivet; ellers PDF/UA-1, som skærmlæsere kan læse op",
        en: "PDF/A-2a for the archive; else PDF/UA-1, which screen readers can read aloud",
      },
    ],
  ],
  async run(args, io) {
    const choices = choose(args);
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const { printToFile } = await import("../print-meeting.ts");
    return printToFile(choices, io);
  },
};

function choose(args: readonly string[]): PrintChoices | { readonly wrong: Text } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: "string" }, full: { type: "boolean" }, archive: { type: "boolean" } },
    });
    const [asked = "", ...more] = positionals;
    if (asked === "" || more.length > 0) {
      return { wrong: { da: "print skal have ét møde.", en: "print takes one meeting." } };
    }
    if (values.to === undefined || values.to === "") {
      return {
        wrong: { da: "Sig med --to, hvor filen skal skrives.", en: "Say with --to where the file is to be written." },
      };
    }
    return { asked, to: values.to, full: values.full === true, standard: values.archive === true ? "a-2a" : "ua-1" };
  } catch (error) {
    return unknownOption("print", error);
  }
}
