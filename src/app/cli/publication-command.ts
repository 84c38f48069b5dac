import { importer } from "../../access/viewer.ts";
import { findPublishable } from "../../features/publishing/find-publishable.ts";
import { publish, withdraw } from "../../features/publishing/publish-meeting.ts";
import { isProblem } from "../../records/problem.ts";
import { type Command, type ExitStatus, type Text, write, wrongUse } from "./command.ts";
import { sayProblem } from "./say-problem.ts";
import { withStore } from "./with-store.ts";

const acts = { publish, withdraw };

/** The command that publishes or withdraws a meeting or a paper. `done` follows its address: what strangers now get. */
export function publicationCommand(name: keyof typeof acts, summary: Text, done: Text): Command {
  const command: Command = {
    name,
    usage: "ADDRESS|ID",
    summary,
    details: [
      [
        "ADDRESS|ID",
        {
          da: "mødets side, som /kommune/udvalg/2026-01-15, eller dets id; også et dokument uden møde",
          en: "the meeting's page, like /body/committee/2026-01-15, or its id; also a document of no meeting",
        },
      ],
    ],
    async run([asked, ...more], io): Promise<ExitStatus> {
      if (asked === undefined || asked === "" || asked.startsWith("-") || more.length > 0) {
        return wrongUse(io, command, { da: `${name} skal have én adresse.`, en: `${name} takes one address.` });
      }
      return withStore(io, async (store) => {
        const found = await findPublishable(store, importer, asked);
        if (isProblem(found)) return sayProblem(io, found);
        const wrong = await acts[name](store, importer, found, new Date());
        if (wrong !== null) return sayProblem(io, wrong);
        await write(io, `${found.path}: ${done[io.lang]}\n`);
        return 0;
      });
    },
  };
  return command;
}
