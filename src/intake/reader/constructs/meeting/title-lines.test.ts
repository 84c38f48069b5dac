import { expect, it } from "vitest";
import { linesOf } from "../../testing/lines-of.ts";
import { readTitleLines } from "./title-lines.ts";

it("reads title, body, term, day and place from lines without labels", () => {
  const text = "Lukket referat\nJobudvalget 2022-2025\ntirsdag den 5. marts 2024 kl. 16.00\nMødelokale 3\n";
  const says = { minutes: false, agenda: false, closed: false };
  const facts = readTitleLines(linesOf(text), [0, 1, 2, 3], text, new Set(), says);
  expect(says).toEqual({ minutes: true, agenda: false, closed: true });
  expect(facts.committee?.text).toBe("Jobudvalget");
  expect(facts.term?.text).toBe("2022-2025");
  expect(facts.date?.found).toMatchObject({ date: "2024-03-05", time: "16:00" });
  expect(facts.place?.text).toBe("Mødelokale 3");
});

it("takes the day of publication for no meeting's", () => {
  const text = "Referat publiceret 5. marts 2024\n";
  const says = { minutes: false, agenda: false, closed: false };
  expect(readTitleLines(linesOf(text), [0], text, new Set(), says).date).toBeNull();
});
