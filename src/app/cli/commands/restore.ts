import { existsSync } from "node:fs";
import { restore } from "../../../store/backup/restore.ts";
import { readMigrations } from "../../../store/connect/migrate.ts";
import { withOwner } from "../../../store/connect/open.ts";
import { migrationsFolder } from "../../../store/migrations-folder.ts";
import { findServer } from "../../open-database.ts";
import { type Command, type ExitStatus, inputProblem, wrongUse } from "../command.ts";
import { startProgress } from "../progress.ts";

/** `traad restore FILE [--replace]`: everything from a backup, or nothing. */
export const command: Command = {
  name: "restore",
  summary: {
    da: "Lægger en sikkerhedskopi ind i en tom database: alt eller intet.",
    en: "Puts a backup into an empty database: all of it or nothing.",
  },
  usage: "FILE [--replace]",
  details: [
    ["FILE", { da: "en fil fra traad backup", en: "a file of traad backup" }],
    ["--replace", { da: "slet først alt, hvad databasen holder", en: "first delete everything the database holds" }],
  ],
  async run(args, io): Promise<ExitStatus> {
    const replace = args.includes("--replace");
    const [file, ...more] = args.filter((arg) => arg !== "--replace");
    if (file === undefined || file.startsWith("-") || more.length > 0) {
      return wrongUse(io, command, { da: "restore skal have én fil.", en: "restore takes one file." });
    }
    if (!existsSync(file)) {
      return inputProblem(io, {
        da: `${file} findes ikke. Giv stien til en fil fra traad backup.`,
        en: `${file} does not exist. Give the path of a file of traad backup.`,
      });
    }
    const migrations = await readMigrations(migrationsFolder);
    const server = await findServer(io.config, false);
    const progress = startProgress(io, { da: "rækker", en: "rows" });
    try {
      const onRows = (done: number) => progress.show(done, null);
      const count = await withOwner(server.place, server.owner, (owner) =>
        restore(owner, file, { migrations, replace, onRows, stopped: io.stopped }),
      );
      progress.end();
      const said = {
        da: `${count.rows} rækker i ${count.tables} tabeller er lagt ind.\n`,
        en: `${count.rows} rows of ${count.tables} tables were restored.\n`,
      };
      io.stdout.write(said[io.lang]);
      return 0;
    } finally {
      progress.end();
      await server.release();
    }
  },
};
