import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { setGoLive } from "../features/followup/set-go-live.ts";
import { endReadingProcess } from "../intake/sources/bounded/read-bounded.ts";
import { bodyKinds } from "../records/committee.ts";
import { isProblem } from "../records/problem.ts";
import { allBodies } from "../store/queries/check/what-there-is.ts";
import { holdings } from "../store/queries/import/holdings.ts";
import type { CommandIo } from "./cli/command.ts";
import { startProgress } from "./cli/progress.ts";
import { importFiles } from "./import-files.ts";
import type { OpenDatabase } from "./open-database.ts";
import { projectFolder } from "./project-folder.ts";
import { loadSampleAgenda } from "./sample-agenda.ts";
import { loadSampleBudgets } from "./sample-budgets.ts";
import { loadSampleEfforts } from "./sample-efforts.ts";
import { followUpSample } from "./sample-follow-up.ts";
import { loadSampleGoals } from "./sample-goals.ts";
import { loadSampleKeepers } from "./sample-keepers.ts";
import { loadSampleMarks } from "./sample-marks.ts";
import { loadSampleOffers } from "./sample-offers.ts";
import { loadSamplePartnerships } from "./sample-partnerships.ts";
import { loadSampleProjects } from "./sample-projects.ts";
import { loadSampleStudies } from "./sample-studies.ts";
import { loadSampleSurveys } from "./sample-surveys.ts";
import { loadSampleTerms } from "./sample-terms.ts";
import { loadSampleWheel } from "./sample-wheel.ts";

const manifestSchema = z.object({
  body: z.object({ name: z.string(), kind: z.enum(bodyKinds) }),
  /** The day from which the municipality answers for its promises. */
  goLive: z.iso.date(),
  documents: z.array(z.object({ file: z.string() })),
});

/**
 * Loads the fictional municipality of `sample/` where the database is empty, or where an earlier start was interrupted
 * in the middle of it; through the same import as any document, the wheel, the terms, the next meeting's agenda and
 * the surveys as those who keep them write them. A server named by DATABASE_URL gets it only when TRAAD_SAMPLE says so.
 */
export async function loadSample(io: CommandIo, database: OpenDatabase, surveySecret: Uint8Array): Promise<void> {
  const { sample } = io.config;
  if (sample === "no" || (sample === "auto" && database.server.folder === null)) return;
  const folder = path.join(projectFolder(fileURLToPath(import.meta.url)), "sample");
  const manifest = manifestSchema.parse(JSON.parse(await readFile(path.join(folder, "manifest.json"), "utf8")));
  const held = await database.store.as(importer, (tx) => holdings(tx));
  const others = held.bodies.some((name) => name !== manifest.body.name);
  if (others) return;
  if (held.originals < manifest.documents.length) await loadDocuments(io, database, manifest, folder);
  const [body] = await database.store.as(importer, allBodies);
  if (body === undefined || io.stopped.aborted) return;
  await loadSampleWheel(database.store, body.id, path.join(folder, "wheel.json"), new Date());
  await loadSampleGoals(database.store, body.id, path.join(folder, "goals.json"), new Date());
  await loadSamplePartnerships(database.store, body.id, path.join(folder, "partnerships.json"), new Date());
  await loadSampleBudgets(database.store, body.id, path.join(folder, "budgets.json"), new Date());
  await loadSampleProjects(database.store, body.id, path.join(folder, "projects.json"), new Date());
  await loadSampleStudies(database.store, body.id, path.join(folder, "studies.json"), new Date());
  // Before the associations, whose own offers come on top of these.
  await loadSampleOffers(database.store, body.id, path.join(folder, "offers.csv"), new Date());
  await loadSampleKeepers(database.store, body.id, path.join(folder, "keepers.json"), new Date());
  await loadSampleEfforts(database.store, body.id, path.join(folder, "efforts.json"), new Date());
  await loadSampleTerms(database.store, body.id, path.join(folder, "terms.json"), new Date());
  await loadSampleAgenda(database.store, body.id, folder, new Date());
  await loadSampleMarks(database.store, body.id, path.join(folder, "marks.json"), new Date());
  await loadSampleSurveys(database.store, surveySecret, body.id, path.join(folder, "surveys.json"), new Date());
}

async function loadDocuments(
  io: CommandIo,
  database: OpenDatabase,
  manifest: z.infer<typeof manifestSchema>,
  folder: string,
): Promise<void> {
  const intro = {
    da: "Indlæser en opdigtet kommune (kun første gang) …",
    en: "Loading a fictional municipality (once) …",
  };
  io.stderr.write(`${intro[io.lang]}\n`);
  const files = manifest.documents.map(({ file }) => path.join(folder, "documents", file));
  const progress = startProgress(io, { da: "dokumenter", en: "documents" });
  let done = 0;
  try {
    const choices = { body: manifest.body, draft: false, stopped: io.stopped };
    for await (const outcome of importFiles(database.store, importer, files, choices)) {
      if (outcome.problem !== null) throw new Error(`The sample's ${outcome.file} could not be imported.`);
      // With the first document, so that a start that is interrupted later has it too.
      if (done === 0) {
        const set = await setGoLive(database.store, importer, outcome.result.bodyId, manifest.goLive, new Date());
        if (isProblem(set)) throw new Error(`The sample's day was refused: ${set.key}.`);
      }
      done += 1;
      progress.show(done, files.length);
      // With the last document, so that a start that was interrupted before does it too.
      if (done === files.length) {
        await followUpSample(database.store, outcome.result.bodyId, path.join(folder, "follow-up.json"), new Date());
      }
    }
  } finally {
    progress.end();
    endReadingProcess();
  }
}
