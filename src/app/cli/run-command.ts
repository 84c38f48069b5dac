import { Refusal } from "../../store/refusal.ts";
import { type Config, readConfig } from "../config.ts";
import type { Command, CommandIo, ExitStatus, Language } from "./command.ts";
import type { Surroundings } from "./main.ts";

/** Runs a command with its arguments in the given surroundings. Throws what the command throws. */
export function runCommand(
  command: Command,
  args: readonly string[],
  around: Surroundings,
  lang: Language,
): Promise<ExitStatus> {
  let config: Config | null = null;
  const io: CommandIo = {
    ...around,
    lang,
    // Read when first asked for: what needs no configuration is not stopped by a wrong one.
    get config() {
      config ??= validConfig(around.env);
      return config;
    },
  };
  return command.run(args, io);
}

function validConfig(env: Surroundings["env"]): Config {
  const read = readConfig(env);
  if (!Array.isArray(read)) return read;
  const join = (lang: Language) => read.map((problem) => problem.sentence[lang]).join("\n");
  throw new Refusal({ da: join("da"), en: join("en") });
}
