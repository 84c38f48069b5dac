import { isMainThread, Worker, workerData } from "node:worker_threads";
import type { FileInspection } from "../../../records/file-inspection.ts";
import type { Problem } from "../../../records/problem.ts";
import type { Workbook } from "../../figures/xlsx/read-workbook.ts";
import type { PdfPages } from "../pdf/pages-of-pdf.ts";
import type { OpenedText, SourceInput } from "../source.ts";
import { childMemory, watchEvery } from "./limits.ts";

/**
 * The process that reads binary formats. It is told of a document by a message, gets its bytes on standard input and
 * answers by a message. A second thread watches memory and the parent, so that neither a stream that swells to
 * gigabytes nor a loop outlives its limits.
 */
const readers = {
  pdf: async (input: SourceInput): Promise<OpenedText | Problem> => (await import("../pdf/read-pdf.ts")).readPdf(input),
  docx: async (input: SourceInput): Promise<OpenedText | Problem> =>
    (await import("../docx/read-docx.ts")).readDocx(input),
  "docx-inspection": async (input: SourceInput): Promise<FileInspection | Problem> =>
    (await import("../docx/inspect-docx.ts")).inspectDocx(input),
  "pdf-inspection": async (input: SourceInput): Promise<FileInspection | Problem> =>
    (await import("../pdf/inspect-pdf.ts")).inspectPdf(input),
  xlsx: async (input: SourceInput): Promise<Workbook | Problem> =>
    (await import("../../figures/xlsx/read-workbook.ts")).readWorkbook(input),
  "pdf-pages": async (input: SourceInput): Promise<PdfPages | Problem> =>
    (await import("../pdf/pages-of-pdf.ts")).pagesOfPdf(input),
} as const;

/** What is done in the bounded process: a format read, or looked into beside its text. */
export type BoundedFormat = keyof typeof readers;
/** What reading a format answers. */
export type BoundedResult<F extends BoundedFormat> = Awaited<ReturnType<(typeof readers)[F]>>;

export interface BoundedJob {
  readonly format: BoundedFormat;
  readonly name: string;
  readonly length: number;
}

/** `resident`: the process's memory in bytes when it was done. */
export interface BoundedAnswer<F extends BoundedFormat = BoundedFormat> {
  readonly opened: BoundedResult<F> | null;
  readonly failure: string | null;
  readonly resident: number;
}

if (isMainThread) serve();
else watch(workerData as number);

function serve(): void {
  // The first document should not wait for the reader's code to load.
  void import("../pdf/load-pdfjs.ts").then(({ loadPdfjs }) => loadPdfjs());
  new Worker(new URL(import.meta.url), { workerData: process.ppid }).unref();
  process.on("disconnect", () => process.exit(0));
  let job: BoundedJob | null = null;
  let chunks: Buffer[] = [];
  let held = 0;
  const begin = (): void => {
    if (!job || held < job.length) return;
    const { format, name } = job;
    const bytes = new Uint8Array(Buffer.concat(chunks));
    job = null;
    chunks = [];
    held = 0;
    void answer(format, { name, bytes });
  };
  process.on("message", (message: BoundedJob) => {
    job = message;
    begin();
  });
  process.stdin.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    begin();
  });
}

async function answer(format: BoundedFormat, input: SourceInput): Promise<void> {
  let opened: BoundedAnswer["opened"] = null;
  let failure: string | null = null;
  try {
    opened = await readers[format](input);
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const reply: BoundedAnswer = { opened, failure, resident: process.memoryUsage.rss() };
  process.send?.(reply);
}

/** Ends the process by a signal that tells the parent why: memory by SIGUSR2, the parent's death by SIGKILL. */
function watch(parent: number): void {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
    if (process.memoryUsage.rss() > childMemory.resident) endForMemory();
  }, watchEvery);
}

function endForMemory(): void {
  process.kill(process.pid, process.platform === "win32" ? "SIGKILL" : "SIGUSR2");
}
