import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { type Language, say } from "../texts/say.ts";
import { fontCoverage } from "./font-coverage.ts";
import { printFrame } from "./print-frame.ts";
import { printableData } from "./printable.ts";

/** What a file promises: PDF/UA-1 that everybody can read it, PDF/A-2a that it can be read when nobody knows the program. */
export type PdfStandard = "ua-1" | "a-2a";

/**
 * What is printed. `body` is markup of ours (Typst) that finds `data` under that name; whatever people wrote goes in by
 * `data` only, where it is text and can be nothing else.
 */
export interface PrintJob {
  readonly title: string;
  readonly language: Language;
  readonly author: string;
  /** The foot of every page: where it was printed from, and when. */
  readonly foot: string;
  readonly body: string;
  readonly data: unknown;
  /** The moment it is printed; stands in the file. */
  readonly now: Date;
  /** PDF/UA-1 where it is not given. A file keeps one standard's promise. */
  readonly standard?: PdfStandard;
}

/** The compiler, and the code points that its font has a glyph for. */
interface Press {
  readonly compiler: NodeCompiler;
  readonly covered: ReadonlySet<number>;
}

let made: Promise<Press> | null = null;

/**
 * Prints a document on A4: tagged, with language and title, fonts within. Throws where the markup is wrong, which is
 * ours to mend. The compiler is native and takes the process for itself: some ten milliseconds a page.
 */
export async function printPdf(job: PrintJob): Promise<Uint8Array<ArrayBuffer>> {
  made ??= makePress();
  const { compiler, covered } = await made;
  const { title, language, author, foot, data } = job;
  const pages = say(language, "pager.page-of");
  const given = printableData({ title, language, author, foot, pages, data }, covered);
  try {
    const pdf = compiler.pdf(
      { mainFileContent: `${printFrame}\n${job.body}`, inputs: { data: JSON.stringify(given) } },
      { pdfStandard: job.standard ?? "ua-1", creationTimestamp: Math.floor(job.now.getTime() / 1000) },
    );
    return new Uint8Array(pdf);
  } catch (cause) {
    throw new Error(`${title} could not be printed: the compiler refused it.`, { cause });
  } finally {
    // What was printed is not kept: it may have been for one person's eyes.
    compiler.evictCache(0);
  }
}

/** The compiler with the fonts of the pages (IBM Plex Sans, SIL Open Font License, from dkfds). */
async function makePress(): Promise<Press> {
  // Loaded when first asked for: a command that prints nothing does not wait for 51 MB of native code.
  const { NodeCompiler: Compiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const dkfds = path.resolve(path.dirname(createRequire(import.meta.url).resolve("dkfds")), "..");
  const fonts = path.join(dkfds, "fonts/IBMPlexSans/complete/ttf");
  return {
    // The workspace is the fonts' folder: a document can read no file of the project.
    compiler: Compiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] }),
    covered: fontCoverage(await readFile(path.join(fonts, "IBMPlexSans-Regular.ttf"))),
  };
}
