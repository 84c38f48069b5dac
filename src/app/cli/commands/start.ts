import { type Command, wrongUse } from "../command.ts";

/** `traad start`: the same as `npm start`. */
export const command: Command = {
  name: "start",
  summary: {
    da: "Starter databasen og siderne, og skriver adressen. Stop med Ctrl-C.",
    en: "Starts the database and the pages, and prints the address. Stop with Ctrl-C.",
  },
  usage: "",
  async run(args, io) {
    if (args.length > 0) {
      return wrongUse(io, command, { da: "start tager ingen argumenter.", en: "start takes no arguments." });
    }
    const { start } = await import("../../main.ts");
    return start(io);
  },
};
