import { parseArgs } from "node:util";
import { importer } from "../../../access/viewer.ts";
import { endReadingProcess } from "../../../intake/sources/bounded/read-bounded.ts";
import { bodyKinds } from "../../../records/committee.ts";
import { isProblem } from "../../../records/problem.ts";
import type { BodyKind } from "../../../store/import/prepared-document.ts";
import type { Store } from "../../../store/transaction.ts";
import { type ExportManifest, importFolder, readManifest } from "../../export-folder.ts";
import { filesBelow, type ImportChoices, importFiles } from "../../import-files.ts";
import {
  type Command,
  type CommandIo,
  type ExitStatus,
  type Text,
  unknownOption,
  write,
  wrongUse,
} from "../command.ts";
import { countLine, resultLine, storeNoticeText } from "../import-words.ts";
import { startProgress } from "../progress.ts";
import { sayProblem } from "../say-problem.ts";
import { withStore } from "../with-store.ts";

/** `traad import`: reads documents into the store and publishes them. */
export const command: Command = {
  name: "import",
  usage: "FILE…|DIR… [--body NAME] [--kind KIND] [--draft]",
  summary: {
    da: "Læser dokumenter ind i databasen og viser dem på siderne",
    en: "Reads documents into the database and shows them on the pages",
  },
  details: [
    [
      "FILE…|DIR…",
      { da: "dokumenter, mapper med dem, eller en eksport", en: "documents, folders of them, or an export" },
    ],
    [
      "--body NAME",
      { da: "myndigheden, hvor dokumentet ikke selv siger den", en: "the body, where a document does not say it" },
    ],
    ["--kind KIND", { da: bodyKinds.join(", "), en: bodyKinds.join(", ") }],
    ["--draft", { da: "gem uden at vise det for offentligheden", en: "store without showing it to the public" }],
  ],
  async run(args, io) {
    const choices = choose(args, io);
    if ("wrong" in choices) return wrongUse(io, command, choices.wrong);
    const [first, ...more] = choices.paths;
    const manifest = first === undefined || more.length > 0 ? null : await readManifest(first);
    if (isProblem(manifest)) return sayProblem(io, manifest);
    const files = manifest === null ? await filesBelow(choices.paths) : [];
    if (isProblem(files)) return sayProblem(io, files);
    try {
      return await withStore(io, (store) =>
        manifest === null ? importAll(store, files, choices, io) : importExport(store, first ?? "", manifest, io),
      );
    } finally {
      endReadingProcess();
    }
  },
};

type Choices = ImportChoices & { readonly paths: readonly string[] };

function choose(args: readonly string[], io: CommandIo): Choices | { readonly wrong: Text } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return unknownOption("import", error);
  }
  const { values, positionals: paths } = parsed;
  if (paths.length === 0)
    return { wrong: { da: "Der mangler en fil eller en mappe.", en: "There is no file or folder." } };
  const kind = bodyKinds.find((each) => each === values.kind);
  if (values.kind !== undefined && kind === undefined) {
    const all = bodyKinds.join(", ");
    return { wrong: { da: `--kind skal være en af: ${all}.`, en: `--kind must be one of: ${all}.` } };
  }
  const name = values.body?.trim() ?? "";
  if (values.body !== undefined && name === "") {
    return { wrong: { da: "--body mangler et navn.", en: "--body lacks a name." } };
  }
  const body = bodyOf(name, kind);
  return { paths, body, draft: values.draft === true, stopped: io.stopped };
}

function bodyOf(name: string, kind: BodyKind | undefined): ImportChoices["body"] {
  if (kind === undefined) return name === "" ? null : { name };
  return { name, kind };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { body: { type: "string" }, kind: { type: "string" }, draft: { type: "boolean" } },
  });
}

/** Imports the files one by one; a bad one is told and does not lose the others. */
async function importAll(store: Store, files: readonly string[], choices: Choices, io: CommandIo): Promise<ExitStatus> {
  const progress = startProgress(io, { da: "Importerer", en: "Importing" });
  const counts = { new: 0, changed: 0, unchanged: 0, bad: 0 };
  let done = 0;
  for await (const outcome of importFiles(store, importer, files, choices)) {
    progress.end();
    if (outcome.problem !== null) {
      counts.bad += 1;
      sayProblem(io, outcome.problem);
    } else {
      counts[outcome.result.result] += 1;
      const notices = outcome.result.notices.map((notice) => `          ! ${storeNoticeText(io.lang, notice)}\n`);
      await write(io, `${resultLine(io.lang, outcome.file, outcome.result, outcome.reading)}\n${notices.join("")}`);
    }
    done += 1;
    progress.show(done, files.length);
  }
  progress.end();
  await write(io, `${countLine(io.lang, counts)}\n`);
  return counts.bad > 0 || done < files.length ? 1 : 0;
}

async function importExport(
  store: Store,
  folder: string,
  manifest: ExportManifest,
  io: CommandIo,
): Promise<ExitStatus> {
  const progress = startProgress(io, { da: "Viser møde", en: "Publishing meeting" });
  let meetings = 0;
  const failed = await importFolder(store, importer, folder, manifest, () => progress.show(++meetings, null));
  progress.end();
  if (failed !== null) return sayProblem(io, failed);
  const names = manifest.bodies.map((body) => body.name).join(", ");
  await write(io, `${{ da: "Genskabt af eksporten", en: "Made again from the export" }[io.lang]}: ${names}\n`);
  return 0;
}
