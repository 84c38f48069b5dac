import { createRequire } from "node:module";
import path from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { printFrame } from "./print-frame.ts";

/**
 * What is printed. `body` is markup of ours (Typst) that finds `data` under that name; whatever people wrote goes in by
 * `data` only, where it is text and can be nothing else.
 */
export interface PrintJob {
  readonly title: string;
  readonly language: "da" | "en";
  readonly author: string;
  /** The foot of every page: where it was printed from, and when. */
  readonly foot: string;
  readonly body: string;
  readonly data: unknown;
  /** The moment it is printed; stands in the file. */
  readonly now: Date;
}

let made: Promise<NodeCompiler> | null = null;

/**
 * Prints a document on A4 as PDF/UA-1: tagged, with language and title, fonts within. Throws where the markup is wrong,
 * which is ours to mend. The compiler is native and takes the process for itself: some ten milliseconds a page.
 */
export async function printPdf(job: PrintJob): Promise<Uint8Array<ArrayBuffer>> {
  made ??= makeCompiler();
  const compiler = await made;
  const { title, language, author, foot, data } = job;
  try {
    const pdf = compiler.pdf(
      {
        mainFileContent: `${printFrame}\n${job.body}`,
        inputs: { data: JSON.stringify({ title, language, author, foot, data }) },
      },
      { pdfStandard: "ua-1", creationTimestamp: Math.floor(job.now.getTime() / 1000) },
    );
    return new Uint8Array(pdf);
  } catch (cause) {
    throw new Error(`${title} could not be printed: the compiler refused it.`, { cause });
  } finally {
    // What was printed is not kept: it may have been for one person's eyes.
    compiler.evictCache(0);
  }
}

/** The compiler with the fonts of the pages (IBM Plex Sans, SIL Open Font License, from dkfds) and no others. */
async function makeCompiler(): Promise<NodeCompiler> {
  // Loaded when first asked for: a command that prints nothing does not wait for 51 MB of native code.
  const { NodeCompiler: Compiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const dkfds = path.resolve(path.dirname(createRequire(import.meta.url).resolve("dkfds")), "..");
  const fonts = path.join(dkfds, "fonts/IBMPlexSans/complete/ttf");
  // The workspace is the fonts' folder: a document can read no file of the project.
  return Compiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
}
