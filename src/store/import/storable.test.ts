import { expect, test } from "vitest";
import { storableJson, storableText } from "./storable.ts";

test("what PostgreSQL refuses is replaced unit for unit", () => {
  expect(storableText("a\0b\uD800c\u{1F6B2}")).toBe("a\uFFFDb\uFFFDc\u{1F6B2}");
  expect(storableText("Ærtesø")).toBe("Ærtesø");
});

test("the same in JSON, keys too, and nothing that only looks like it", () => {
  expect(storableJson({ "a\0": ["\uDC00"], b: "\\u0000" })).toBe('{"a\uFFFD":["\uFFFD"],"b":"\\\\u0000"}');
});
