import { createRequire } from "node:module";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { endPress, type PressJob, press } from "./press.ts";

const dkfds = path.resolve(path.dirname(createRequire(import.meta.url).resolve("dkfds")), "..");
const fonts = path.join(dkfds, "fonts/IBMPlexSans/complete/ttf");
const job = (body: string): PressJob => ({
  markup: `#set document(title: "x")\n#set text(lang: "da", font: "IBM Plex Sans", fallback: false)\n${body}`,
  data: "{}",
  standard: "ua-1",
  seconds: 0,
});
afterAll(endPress);

test("the server can answer others while a document is set", async () => {
  await press(job("= Varm op"), fonts);
  let ticks = 0;
  const tick = setInterval(() => ticks++, 5);
  const start = performance.now();
  await press(job("#for _ in range(3000) [Et afsnit med nogle ord i. #parbreak()]"), fonts);
  clearInterval(tick);
  const took = performance.now() - start;
  expect(took).toBeGreaterThan(50);
  expect(ticks).toBeGreaterThan(took / 5 / 4);
});

test("what the compiler refuses is an error of ours, and the next document is printed", async () => {
  await expect(press(job("#ukendt()"), fonts)).rejects.toThrow(/refused.*ukendt/s);
  expect(isProblem(await press(job("= Igen"), fonts))).toBe(false);
});

test("a document can read no file beside the fonts", async () => {
  await expect(press(job('#read("/etc/passwd")'), fonts)).rejects.toThrow(/refused/);
  await expect(press(job('#read("../../../../package.json")'), fonts)).rejects.toThrow(/refused/);
});

test("too long a document, and one too many in the queue, are answered at once", async () => {
  expect(await press({ ...job("= x"), data: " ".repeat(4_000_001) }, fonts)).toMatchObject({
    key: "problem.print-too-long",
  });
  const many = await Promise.all(Array.from({ length: 40 }, () => press(job("= x"), fonts)));
  expect(many.filter((answer) => isProblem(answer) && answer.key === "problem.print-busy").length).toBe(16);
  expect(many.filter((answer) => !isProblem(answer)).length).toBe(24);
});

test("a process that ends while it prints is replaced for the next document", async () => {
  const printing = press(job("#for _ in range(20000) [Et afsnit. #parbreak()]"), fonts);
  setTimeout(endPress, 50);
  await expect(printing).rejects.toThrow(/ended/);
  expect(isProblem(await press(job("= Igen"), fonts))).toBe(false);
});
