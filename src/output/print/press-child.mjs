// The process that holds the typesetter. It is told where compiler and fonts are by its arguments and what to print by
// messages, answers each with the file or with what the compiler said, and ends with the process that started it.
// Plain JavaScript: it runs as it stands here, beside the sources and beside the built program.
import { createRequire } from "node:module";

const [compiler = "", fonts = ""] = process.argv.slice(2);
const { NodeCompiler } = createRequire(import.meta.url)(compiler);
// The workspace is the fonts' folder: a document can read no file of the project.
const press = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });

process.on("disconnect", () => process.exit(0));
process.on("message", ({ markup, data, standard, seconds }) => {
  try {
    const source = { mainFileContent: markup, inputs: { data } };
    const pdf = press.pdf(source, { pdfStandard: standard, creationTimestamp: seconds });
    process.send?.({ pdf, failure: null });
  } catch (error) {
    // The compiler says what is wrong with the markup in `code`, and what the file may not hold in `message`.
    process.send?.({ pdf: null, failure: [error?.code, error?.message].filter(Boolean).join(" ") || String(error) });
  }
  // What was printed is not kept: it may have been for one person's eyes.
  press.evictCache(0);
});
