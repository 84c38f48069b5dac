import { backup } from "../../../store/backup/backup.ts";
import { hasOwnerSchema } from "../../../store/connect/migrate.ts";
import { withOwner } from "../../../store/connect/open.ts";
import { findServer } from "../../open-database.ts";
import { type Command, type ExitStatus, inputProblem, wrongUse } from "../command.ts";
import { newFileProblem } from "../new-file.ts";
import { startProgress } from "../progress.ts";
import { version } from "../version.ts";

/** `traad backup FILE`: everything in one file, while the pages go on being served. */
export const command: Command = {
  name: "backup",
  summary: {
    da: "Skriver hele databasen i én fil, mens siderne kører videre.",
    en: "Writes the whole database into one file, while the pages go on being served.",
  },
  usage: "FILE",
  details: [
    [
      "FILE",
      {
        da: "den nye fil; kun du kan læse den. Den må ikke findes. Lukkede punkter og konti er med: gem den sikkert.",
        en: "the new file; only you can read it. It must not exist. Closed items and accounts are in it: keep it safe.",
      },
    ],
  ],
  async run(args, io): Promise<ExitStatus> {
    const [file, ...more] = args;
    if (file === undefined || file.startsWith("-") || more.length > 0) {
      return wrongUse(io, command, { da: "backup skal have én fil.", en: "backup takes one file." });
    }
    const unwritable = newFileProblem(io, file);
    if (unwritable !== null) return unwritable;
    const server = await findServer(io.config, false);
    const progress = startProgress(io, { da: "rækker", en: "rows" });
    try {
      const count = await withOwner(server.place, server.owner, async (owner) => {
        if (!(await hasOwnerSchema(owner))) return null;
        const onRows = (done: number, estimate: number) => progress.show(done, Math.max(done, Math.round(estimate)));
        return backup(owner, file, { program: version(), now: new Date(), onRows, stopped: io.stopped });
      });
      progress.end();
      if (count === null) {
        return inputProblem(io, {
          da: "Databasen er tom: der er intet at gemme. Kør npm start eller traad import først.",
          en: "The database is empty: there is nothing to back up. Run npm start or traad import first.",
        });
      }
      const said = {
        da: `${file}: ${count.rows} rækker fra ${count.tables} tabeller.\n`,
        en: `${file}: ${count.rows} rows of ${count.tables} tables.\n`,
      };
      io.stdout.write(said[io.lang]);
      return 0;
    } finally {
      progress.end();
      await server.release();
    }
  },
};
