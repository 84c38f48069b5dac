import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { holderOf, importer } from "../../../access/viewer.ts";
import { importCourses } from "../../../features/efforts/import-courses.ts";
import { readCsv } from "../../../intake/figures/read-csv.ts";
import { problemKeys, problemText } from "../../../output/texts/problems.ts";
import { hasText, say } from "../../../output/texts/say.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import { allBodies } from "../../../store/queries/check/what-there-is.ts";
import {
  type Command,
  type CommandIo,
  type ExitStatus,
  inputProblem,
  unknownOption,
  write,
  wrongUse,
} from "../command.ts";
import { withStore } from "../with-store.ts";

/** `traad efforts import`: courses of an effort out of a CSV file, under pseudonyms. */
export const command: Command = {
  name: "efforts",
  usage: "import FILE --body SLUG --model KEY",
  summary: {
    da: "Indlæser forløb i en indsats fra en CSV-fil, under pseudonym",
    en: "Loads courses of an effort from a CSV file, under pseudonyms",
  },
  details: [
    [
      "FILE",
      {
        da: "forløb; team; sagsbehandler; oplysning; dato; til; værdi. Et CPR-nummer afviser hele filen",
        en: "course; team; worker; fact; date; to; value. A personal number refuses the whole file",
      },
    ],
    ["--body SLUG", { da: "kommunen, som i dens adresse", en: "the municipality, as in its address" }],
    ["--model KEY", { da: "modellen, som i dens adresse", en: "the model, as in its address" }],
  ],
  async run(args, io) {
    const choices = choose(args);
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const bytes = await readFile(choices.file).catch(() => null);
    if (bytes === null) {
      return inputProblem(io, { da: "Filen kan ikke læses.", en: "The file cannot be read." });
    }
    const read = readCsv("CSV", bytes);
    if (isProblem(read)) return refused(io, read);
    return withStore(io, async (store) => {
      const body = (await store.as(importer, allBodies)).find(({ slug }) => slug === choices.body);
      if (body === undefined) {
        return inputProblem(io, {
          da: `Der er ingen kommune med adressen /${choices.body}.`,
          en: `There is no municipality at /${choices.body}.`,
        });
      }
      // Whoever holds the data folder may load; as those who load at the desk, for this body alone.
      const viewer = holderOf("analyst", body.id, null);
      const sent = { modelKey: choices.model, rows: read.rows, source: "command" } as const;
      const loaded = await importCourses(store, viewer, body.id, sent, new Date());
      if (isProblem(loaded)) return refused(io, loaded);
      await write(io, `${say(io.lang, "efforts-load.done", { ...loaded })}\n`);
      return 0;
    });
  },
};

interface Choices {
  readonly file: string;
  readonly body: string;
  readonly model: string;
}

function choose(args: readonly string[]): Choices | { readonly wrong: Parameters<typeof wrongUse>[2] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { body: { type: "string" }, model: { type: "string" } },
    });
    const [verb, file, ...more] = positionals;
    const { body, model } = values;
    if (verb !== "import" || file === undefined || more.length > 0 || body === undefined || model === undefined) {
      return {
        wrong: {
          da: "efforts skal have import, én fil, --body og --model.",
          en: "efforts needs import, one file, --body and --model.",
        },
      };
    }
    return { file, body, model };
  } catch (error) {
    return unknownOption("efforts", error);
  }
}

/** Says what is wrong and where; never what stands there. */
function refused(io: CommandIo, wrong: Problem): ExitStatus {
  const { key, params } = wrong;
  const words = (language: "da" | "en") =>
    problemKeys.includes(key) || !hasText(key) ? problemText(language, wrong) : say(language, key, params);
  return inputProblem(io, { da: words("da"), en: words("en") });
}
