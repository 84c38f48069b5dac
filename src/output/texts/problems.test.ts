import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { problem } from "../../records/problem.ts";
import { problemKeys, problemText } from "./problems.ts";

test("a problem is said in both languages, its places filled", () => {
  const cut = problem("problem.pdf-truncated", { name: "referat.pdf" });
  expect(problemText("da", cut)).toBe("referat.pdf er en PDF, der mangler sin slutning. Hent den igen.");
  expect(problemText("en", cut)).toBe("referat.pdf is a PDF without its end. Fetch it again.");
});

test("every problem with a document or a folder that can be answered has a text, and every text its problem", () => {
  const folders = [
    "../../intake/sources/",
    "../../intake/figures/",
    "../../store/",
    "../../features/",
    "../../app/",
    "../print/",
  ].map((each) => fileURLToPath(new URL(each, import.meta.url)));
  const code = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => readFileSync(join(folder, file), "utf8")),
  );
  const used = new Set(
    code
      .join("\n")
      .match(
        /problem\.(?:file|format|json|pdf|docx|body|meeting|folder|export|nothing|print|seal|figures|csv|fetch)-[a-z-]+/g,
      ),
  );
  for (const struck of ["out-of-memory", "out-of-time", "crashed"]) used.add(`problem.reading-${struck}`);
  // Of promises the command asks for a day alone; the rest is said on the pages (promise-desk.ts).
  used.add("problem.promise-days");
  expect([...used].sort()).toEqual([...problemKeys].sort());
});
