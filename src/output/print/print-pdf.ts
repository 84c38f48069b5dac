import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Problem } from "../../records/problem.ts";
import { type Language, say } from "../texts/say.ts";
import { fontCoverage } from "./font-coverage.ts";
import { type PressFile, press } from "./press.ts";
import { printFrame } from "./print-frame.ts";
import { printableData } from "./printable.ts";

/** What a file promises: PDF/UA-1 that everybody can read it, PDF/A-2a that it can be read when nobody knows the program. */
export type PdfStandard = "ua-1" | "a-2a";

/** What a file that takes in pages of others promises: nothing can be said of what they hold. */
export type PlainPdf = "1.7";

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
  readonly standard?: PdfStandard | PlainPdf;
  /** What it shows of others' files; named in the markup. */
  readonly files?: readonly PressFile[];
}

/** Where the pages' fonts are (IBM Plex Sans, SIL Open Font License, from dkfds), and what they have letters for. */
interface Fonts {
  readonly folder: string;
  readonly covered: ReadonlySet<number>;
}

let found: Promise<Fonts> | null = null;

/**
 * Prints a document on A4: tagged, with language and title, fonts within. Answers a problem where it is too long or too
 * many wait; throws where the markup is wrong, which is ours to mend.
 */
export async function printPdf(job: PrintJob): Promise<Uint8Array<ArrayBuffer> | Problem> {
  found ??= findFonts();
  const { folder, covered } = await found;
  const { title, language, author, foot, data } = job;
  const pages = say(language, "pager.page-of");
  const given = printableData({ title, language, author, foot, pages, data }, covered);
  const markup = `${printFrame}\n${job.body}`;
  const seconds = Math.floor(job.now.getTime() / 1000);
  const { standard = "ua-1", files = [] } = job;
  return press({ markup, data: JSON.stringify(given), standard, seconds, files }, folder);
}

async function findFonts(): Promise<Fonts> {
  const dkfds = path.resolve(path.dirname(createRequire(import.meta.url).resolve("dkfds")), "..");
  const folder = path.join(dkfds, "fonts/IBMPlexSans/complete/ttf");
  return { folder, covered: fontCoverage(await readFile(path.join(folder, "IBMPlexSans-Regular.ttf"))) };
}
