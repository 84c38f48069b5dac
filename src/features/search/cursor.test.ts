import { expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor.ts";

const place = { rank: 1730, day: "2024-05-06", id: "0191d5a0-0000-7000-8000-00000000abcd" };

it("reads what it wrote", () => {
  const cursor = { direction: "before", way: "score", level: 0, place } as const;
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  expect(writeCursor(cursor)).toBe(encodeURIComponent(writeCursor(cursor)));
});

it.each([null, "", "x", "as0~1~2024-13-01~0191d5a0-0000-7000-8000-00000000abcd", "as0~1~2024-05-06~nothing"])(
  "takes %s for no cursor",
  (text) => expect(readCursor(text)).toBeNull(),
);
