import { maskValue, readConfig, variables } from "../../config.ts";
import { type Command, write, wrongUse } from "../command.ts";

/** `traad config`: every variable with its value, secrets masked. */
export const command: Command = {
  name: "config",
  summary: {
    da: "Viser alle indstillinger med deres værdi og betydning; kodeord er skjult.",
    en: "Shows every setting with its value and meaning; passwords are masked.",
  },
  usage: "",
  async run(args, io) {
    if (args.length > 0) {
      return wrongUse(io, command, { da: "config tager ingen argumenter.", en: "config takes no arguments." });
    }
    const from = { da: "sat", en: "set" }[io.lang];
    const standard = { da: "standard", en: "default" }[io.lang];
    for (const variable of variables) {
      const written = io.env[variable.name]?.trim() ?? "";
      const value = maskValue(variable, written || variable.default) || "–";
      await write(
        io,
        `${variable.name}=${value}  (${written === "" ? standard : from})\n    ${variable.meaning[io.lang]}\n`,
      );
    }
    const read = readConfig(io.env);
    if (!Array.isArray(read)) return 0;
    for (const problem of read) io.stderr.write(`${problem.sentence[io.lang]}\n`);
    return 1;
  },
};
