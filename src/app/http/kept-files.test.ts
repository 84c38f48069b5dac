import { expect, test } from "vitest";
import { isProblem, problem } from "../../records/problem.ts";
import { keptFiles } from "./kept-files.ts";

const file = (size: number) => new Uint8Array(size);

test("a file is made once however many ask, and again when it has made room for others", async () => {
  const shelf = keptFiles(100);
  let made = 0;
  const get = (from: string, size = 40) =>
    shelf.get(from, async () => {
      made++;
      return file(size);
    });
  await Promise.all([get("a"), get("a"), get("a")]);
  await get("a");
  expect(made).toBe(1);
  await get("b");
  await get("a"); // asked for last, so that b goes first
  await get("c");
  await get("a");
  expect(made).toBe(3);
  await get("b");
  expect(made).toBe(4);
});

test("what is larger than the shelf is not kept, nor is a problem or what failed", async () => {
  const shelf = keptFiles(100);
  let made = 0;
  const large = async () => {
    made++;
    return file(101);
  };
  for (const _ of [1, 2]) await shelf.get("large", large);
  expect(made).toBe(2);
  const busy = await shelf.get("x", async () => problem("problem.print-busy"));
  expect(isProblem(busy)).toBe(true);
  await expect(shelf.get("x", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await shelf.get("x", async () => file(1))).toMatchObject({ file: file(1) });
});

test("the tag names what the file was made from", async () => {
  const shelf = keptFiles(100);
  const tag = async (from: unknown) => {
    const found = await shelf.get(from, async () => file(1));
    return isProblem(found) ? "" : found.tag;
  };
  expect(await tag({ a: 1 })).toBe(await tag({ a: 1 }));
  expect(await tag({ a: 1 })).not.toBe(await tag({ a: 2 }));
});
