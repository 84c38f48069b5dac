import { importer } from "../../access/viewer.ts";
import { markKey } from "../../features/meetings/approval/mark-key.ts";
import { isProblem } from "../../records/problem.ts";
import { openDatabase } from "../open-database.ts";
import { rotateSealKey } from "../rotate-seal-key.ts";
import { openExistingSigner, sealKeyFile } from "../seal-key.ts";
import { type CommandIo, type ExitStatus, write } from "./command.ts";
import { sayProblem } from "./say-problem.ts";

/** What `traad seal` was asked for. `print`: a fingerprint without spaces. */
export type SealChoices =
  | { readonly what: "rotate-key" }
  | { readonly what: "mark-key"; readonly print: string; readonly since: Date };

/** Changes the key that signs approvals, or writes down that others have had one. */
export async function sealKeys(choices: SealChoices, io: CommandIo): Promise<ExitStatus> {
  const { config } = io;
  const database = await openDatabase(config, { serves: false });
  try {
    const file = sealKeyFile(config.sealKey, database.server.folder ?? config.dataFolder);
    const now = new Date();
    if (choices.what === "rotate-key") {
      const done = await rotateSealKey(database.store, file, now);
      if (isProblem(done)) return sayProblem(io, done);
      await write(io, `${rotated(done, io)}\n`);
      return 0;
    }
    const signer = await openExistingSigner(file);
    const { print, since } = choices;
    const marked = await markKey({ store: database.store, viewer: importer, signer, now }, { print, since });
    if (isProblem(marked)) return sayProblem(io, marked);
    const said = {
      da: `Skrevet ned i ${marked} ${marked === 1 ? "kæde" : "kæder"}. traad verify siger, hvad der er i tvivl.`,
      en: `Written down in ${marked} ${marked === 1 ? "chain" : "chains"}. traad verify says what is in doubt.`,
    };
    await write(io, `${said[io.lang]}\n`);
    return 0;
  } finally {
    await database.close();
  }
}

type Rotated = Exclude<Awaited<ReturnType<typeof rotateSealKey>>, { readonly key: string }>;

function rotated({ from, to, old, chains }: Rotated, { lang }: CommandIo): string {
  const said = {
    da: [
      `Nøglen er skiftet i ${chains} ${chains === 1 ? "kæde" : "kæder"}.`,
      `Gammelt fingeraftryk: ${from}`,
      `Nyt fingeraftryk:     ${to}`,
      `Offentliggør det nye. Den gamle nøgle ligger i ${old}: flyt den et sikkert sted hen.`,
    ],
    en: [
      `The key is changed in ${chains} ${chains === 1 ? "chain" : "chains"}.`,
      `Old fingerprint: ${from}`,
      `New fingerprint: ${to}`,
      `Publish the new one. The old key lies in ${old}: move it to a safe place.`,
    ],
  };
  return said[lang].join("\n");
}
