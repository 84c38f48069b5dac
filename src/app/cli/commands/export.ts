import { importer } from "../../../access/viewer.ts";
import { isProblem } from "../../../records/problem.ts";
import { exportFolder } from "../../export-folder.ts";
import { type Command, write, wrongUse } from "../command.ts";
import { startProgress } from "../progress.ts";
import { sayProblem } from "../say-problem.ts";
import { withStore } from "../with-store.ts";

/** `traad export`: everything in the store, as files that import again to the same. */
export const command: Command = {
  name: "export",
  usage: "DIR",
  summary: {
    da: "Skriver alt i databasen ud som filer, der kan importeres igen",
    en: "Writes everything in the database as files that can be imported again",
  },
  details: [
    [
      "DIR",
      {
        da: "en ny eller tom mappe; den rummer også det, der er lukket",
        en: "a new or empty folder; it holds what is closed, too",
      },
    ],
  ],
  async run(args, io) {
    const [folder, ...more] = args;
    if (folder === undefined || more.length > 0 || folder.startsWith("-")) {
      return wrongUse(io, command, { da: "export skal have én mappe.", en: "export needs one folder." });
    }
    return withStore(io, async (store) => {
      const progress = startProgress(io, { da: "Eksporterer", en: "Exporting" });
      const done = await exportFolder(store, importer, folder, (at, total) => progress.show(at, total));
      progress.end();
      if (isProblem(done)) return sayProblem(io, done);
      const count = done.bodies.length;
      const said = {
        da: `${count} ${count === 1 ? "myndighed" : "myndigheder"} skrevet til ${folder}.`,
        en: `${count} ${count === 1 ? "body" : "bodies"} written to ${folder}.`,
      };
      await write(io, `${said[io.lang]}\n`);
      return 0;
    });
  },
};
