import { importer } from "../../../access/viewer.ts";
import { checkStore } from "../../../store/check/check-store.ts";
import type { Store } from "../../../store/transaction.ts";
import { failureText } from "../check-words.ts";
import { type Command, type CommandIo, type ExitStatus, write, wrongUse } from "../command.ts";
import { startProgress } from "../progress.ts";
import { withStore } from "../with-store.ts";

/** `traad check`: whether the store is whole, and strangers see exactly what they should. */
export const command: Command = {
  name: "check",
  usage: "",
  summary: {
    da: "Kontrollerer databasen: henvisninger, kontrolsummer, og at offentligheden ser det rigtige",
    en: "Checks the database: references, checksums, and that the public sees what it should",
  },
  async run(args, io) {
    if (args.length > 0) {
      return wrongUse(io, command, { da: "check tager ingen argumenter.", en: "check takes no arguments." });
    }
    return withStore(io, (store) => check(store, io));
  },
};

async function check(store: Store, io: CommandIo): Promise<ExitStatus> {
  const progress = startProgress(io, { da: "Kontrollerer", en: "Checking" });
  let failures = 0;
  let looked = 0;
  const onStep = (done: number, total: number) => {
    looked = total;
    progress.show(done, total);
  };
  for await (const failure of checkStore(store, importer, { onStep, stopped: io.stopped })) {
    failures += 1;
    progress.end();
    io.stderr.write(`${failureText(io.lang, failure)}\n`);
  }
  progress.end();
  if (io.stopped.aborted) {
    io.stderr.write({ da: "Kontrollen blev afbrudt.\n", en: "The check was interrupted.\n" }[io.lang]);
    return 1;
  }
  const said = {
    da: failures === 0 ? `Databasen er i orden (${looked} poster set efter).` : `${failures} fejl.`,
    en: failures === 0 ? `The database is in order (${looked} records looked at).` : `${failures} failures.`,
  };
  await write(io, `${said[io.lang]}\n`);
  return failures === 0 ? 0 : 1;
}
