// The process that holds the typesetter. It is told where compiler and fonts are by its arguments and what to print by
// messages, answers each with the file or with what the compiler said, and ends with the process that started it.
// Plain JavaScript: it runs as it stands here, beside the sources and beside the built program.
import { createRequire } from "node:module";
import path from "node:path";
import { isMainThread, Worker } from "node:worker_threads";

// Fifty megabytes of others' PDFs take some 420: what takes more is no paper of a meeting.
const mostMemory = 800 * 1024 * 1024;

if (isMainThread) serve();
// The compiler cannot be interrupted: a second thread watches, and ends the process.
else setInterval(() => process.memoryUsage.rss() > mostMemory && process.kill(process.pid, "SIGKILL"), 20);

function serve() {
  const [compiler = "", fonts = ""] = process.argv.slice(2);
  const { NodeCompiler } = createRequire(import.meta.url)(compiler);
  // The workspace is the fonts' folder: a document can read no file of the project.
  const press = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
  new Worker(new URL(import.meta.url)).unref();

  process.on("disconnect", () => process.exit(0));
  process.on("message", ({ markup, data, standard, seconds, files }) => {
    try {
      // In memory only, and gone again with the document.
      for (const { name, bytes } of files) press.mapShadow(path.join(fonts, name), Buffer.from(bytes));
      const source = { mainFileContent: markup, inputs: { data } };
      const pdf = press.pdf(source, { pdfStandard: standard, creationTimestamp: seconds });
      process.send?.({ pdf, failure: null });
    } catch (error) {
      // The compiler says what is wrong with the markup in `code`, and what the file may not hold in `message`.
      process.send?.({ pdf: null, failure: [error?.code, error?.message].filter(Boolean).join(" ") || String(error) });
    }
    // What was printed is not kept: it may have been for one person's eyes.
    press.resetShadow();
    press.evictCache(0);
  });
}
