import { importer } from "../../../access/viewer.ts";
import { setGoLive } from "../../../features/followup/set-go-live.ts";
import { isProblem } from "../../../records/problem.ts";
import { allBodies } from "../../../store/queries/check/what-there-is.ts";
import { goLiveOf } from "../../../store/queries/followup/go-live.ts";
import type { Store } from "../../../store/transaction.ts";
import { type Command, type CommandIo, type ExitStatus, inputProblem, write, wrongUse } from "../command.ts";
import { sayProblem } from "../say-problem.ts";
import { withStore } from "../with-store.ts";

/** `traad body NAME [--go-live DATE]`: from which day a body answers for its promises. */
export const command: Command = {
  name: "body",
  usage: "NAME [--go-live DATE]",
  summary: {
    da: "Viser eller sætter den dag, fra hvilken en kommune følger op på sine løfter",
    en: "Shows or sets the day from which a body follows up its promises",
  },
  details: [
    [
      "NAME",
      { da: "kommunens navn, eller det navn den har i adresser", en: "the body's name, or the one in its addresses" },
    ],
    [
      "--go-live DATE",
      {
        da: "dagen, som 2025-08-01; løfter med frist før den er historiske: aldrig overskredet, aldrig påmindet. Ellers gælder dagen, da det første dokument kom",
        en: "the day, like 2025-08-01; promises due before it are historic: never overdue, never reminded. Else the day the first document came counts",
      },
    ],
  ],
  async run(args, io) {
    const [name, option, day, ...more] = args;
    const right = name !== undefined && name !== "" && !name.startsWith("-");
    const sets = option === "--go-live" && day !== undefined;
    if (!right || more.length > 0 || (option !== undefined && !sets)) {
      return wrongUse(io, command, { da: "body skal have ét navn.", en: "body takes one name." });
    }
    return withStore(io, (store) => showBody(store, io, name, sets ? day : null));
  },
};

async function showBody(store: Store, io: CommandIo, asked: string, day: string | null): Promise<ExitStatus> {
  const bodies = await store.as(importer, allBodies);
  const body = bodies.find(({ name, slug }) => name === asked || slug === asked);
  if (body === undefined) {
    const known = bodies.map(({ name }) => name).join(", ");
    return inputProblem(io, {
      da: `Der er ingen myndighed ved navn ${asked}. Kendte: ${known || "ingen"}.`,
      en: `There is no body called ${asked}. Known: ${known || "none"}.`,
    });
  }
  const set = day === null ? null : await setGoLive(store, importer, body.id, day, new Date());
  if (isProblem(set)) return sayProblem(io, set);
  const now = set?.day ?? (await store.as(importer, (tx) => goLiveOf(tx, body.id)));
  const said = {
    da: `${body.name}: løfter følges fra ${now}.`,
    en: `${body.name}: promises are followed up from ${now}.`,
  };
  await write(io, `${said[io.lang]}\n`);
  return 0;
}
