import type { Config } from "../config.ts";

/** The languages the command line speaks. */
export type Language = "da" | "en";

/** The same words in both. */
export type Text = Readonly<Record<Language, string>>;

/** 0: done. 1: a problem with the input. 2: wrong use of the command. */
export type ExitStatus = 0 | 1 | 2;

/** What a command has of the world. Nothing else of the process is touched by a command. */
export interface CommandIo {
  readonly lang: Language;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The validated configuration. Throws a Refusal, which `main` says, where a variable has a wrong value. */
  readonly config: Config;
  /** Aborted by Ctrl-C and by SIGTERM: stop at the next whole state. */
  readonly stopped: AbortSignal;
}

/** What the help says of a command. `usage` is what follows the name: `FILE… [--json]`. */
export interface CommandWords {
  readonly name: string;
  readonly summary: Text;
  readonly usage: string;
  /** What the arguments mean, one line each. */
  readonly details?: readonly (readonly [argument: string, meaning: Text])[];
}

/** One command of `traad`. */
export interface Command extends CommandWords {
  run(args: readonly string[], io: CommandIo): Promise<ExitStatus>;
}

/** Says on standard error what is wrong with the input and what helps; gives exit status 1. */
export function inputProblem(io: CommandIo, sentence: Text): ExitStatus {
  io.stderr.write(`${sentence[io.lang]}\n`);
  return 1;
}

/** Says on standard error how the command is used; gives exit status 2. */
export function wrongUse(
  io: Pick<CommandIo, "stderr" | "lang">,
  command: Pick<CommandWords, "name" | "usage">,
  sentence: Text,
): ExitStatus {
  const usage = { da: "Brug", en: "Usage" }[io.lang];
  io.stderr.write(`${sentence[io.lang]}\n${usage}: traad ${command.name} ${command.usage}\n`);
  return 2;
}

/** What is wrong where `parseArgs` threw: an option that the command does not know. */
export function unknownOption(command: string, error: unknown): { readonly wrong: Text } {
  const option = /'([^']{1,100})'/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
  return { wrong: { da: `${command} kender ikke ${option}.`, en: `${command} does not know ${option}.` } };
}

/** Writes to standard output and waits where the reader is slower. A reader that went away (`| head`) ends it quietly. */
export function write(io: CommandIo, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    io.stdout.write(text, (error?: Error | null) => {
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(error);
      else resolve();
    });
  });
}
