import { Refusal } from "../../store/refusal.ts";
import { type CommandIo, type ExitStatus, type Language, type Text, wrongUse } from "./command.ts";
import { commandWords, findCommand } from "./commands.ts";
import { helpOf, overview } from "./help.ts";
import { type Options, readOptions } from "./options.ts";
import { version } from "./version.ts";

// The build asks for them, to keep them beside the program.
export { loadWords } from "./commands.ts";

/** What the command line is run with. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: CommandIo["stdin"];
  readonly stdout: CommandIo["stdout"];
  readonly stderr: CommandIo["stderr"];
  readonly stopped: AbortSignal;
}

/** Runs `traad` with its arguments: finds the command, runs it, and gives the exit status. Never throws. */
export async function main(args: readonly string[], around: Surroundings = ofThisProcess()): Promise<ExitStatus> {
  const options = readOptions(args, around.env);
  const io = { stdout: around.stdout, stderr: around.stderr, lang: options.lang };
  try {
    if (options.problem !== null) return wrongUse(io, { name: "COMMAND", usage: "…" }, options.problem);
    if (options.version) return say(io, `${version()}\n`);
    if (options.help || options.command === null) return await help(io, options);
    const command = await findCommand(options.command);
    if (command === null) return wrongUse(io, { name: "--help", usage: "" }, unknownCommand(options.command));
    const { runCommand } = await import("./run-command.ts");
    return await runCommand(command, options.rest, around, options.lang);
  } catch (error) {
    io.stderr.write(`${around.stopped.aborted ? stoppedEarly[options.lang] : explain(error, options.lang)}\n`);
    return 1;
  }
}

type Voice = Pick<CommandIo, "stdout" | "stderr" | "lang">;

async function help(io: Voice, { command, help: asked }: Options): Promise<ExitStatus> {
  const words = await commandWords();
  const one = words.find((candidate) => candidate.name === command);
  if (one !== undefined) return say(io, helpOf(one, io.lang));
  if (command !== null) return wrongUse(io, { name: "--help", usage: "" }, unknownCommand(command));
  if (asked) return say(io, overview(words, io.lang));
  io.stderr.write(overview(words, io.lang));
  return 2;
}

function ofThisProcess(): Surroundings {
  const stop = new AbortController();
  let asked = Number.POSITIVE_INFINITY;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // The first asks for an end in good order. npm and the terminal may each pass on the same Ctrl-C, so that one
      // right after it is no second wish; a later one, from an impatient hand, ends at once.
      if (Date.now() - asked > 2_000) process.exit(130);
      asked = Math.min(asked, Date.now());
      stop.abort();
    });
  }
  // A reader that went away (`traad … | head`) is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const { env, stdin, stdout, stderr } = process;
  return { env, stdin, stdout, stderr, stopped: stop.signal };
}

function say(io: Voice, text: string): ExitStatus {
  io.stdout.write(text);
  return 0;
}

function unknownCommand(name: string) {
  return { da: `traad kender ikke kommandoen "${name}".`, en: `traad does not know the command "${name}".` };
}

const stoppedEarly: Text = {
  da: "Stoppet før det var færdigt; det, der er gemt, er helt.",
  en: "Stopped before it was done; what is stored is whole.",
};

/** One sentence, and for an error of ours every cause below it. */
function explain(error: unknown, lang: Language): string {
  if (error instanceof Refusal) return error.sentence[lang];
  const words: string[] = [];
  for (let at: unknown = error; at instanceof Error && words.length < 5; at = at.cause) words.push(at.message);
  const intro = {
    da: "Det gik galt, og fejlen er programmets:",
    en: "That went wrong, and the fault is the program's:",
  };
  return `${intro[lang]} ${words.join("\n  – ") || String(error)}`;
}
