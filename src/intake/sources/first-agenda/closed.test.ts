import { expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import { read } from "../../reader/read.ts";
import { openSource } from "../open-source.ts";
import { firstAgendaMeeting, itemHtml, type MeetingPlan } from "../testing/first-agenda-meeting.ts";

/** What the public may see of each item after the whole way from bytes to reading. */
async function shown(plan: MeetingPlan): Promise<(readonly [string, boolean])[]> {
  const source = await openSource({ name: "m.json", bytes: firstAgendaMeeting(plan) });
  if (isProblem(source)) throw new Error(source.key);
  const reading = read(source);
  expect(JSON.stringify(reading)).not.toContain("hemmelig");
  return reading.items.map((item) => [item.title, item.public]);
}

const secret = itemHtml("Den hemmelige mose købes.", "<h4>Resume</h4><p>hemmelig</p>");
const open = { number: "1", title: "Gadelys", html: itemHtml("Godkendt.", "<h4>Resume</h4><p>Lys.</p>") };

test("nothing of an item whose title bears a closed mark leaves the reader", async () => {
  const titles = [
    "Lukket: Køb af mose",
    "Køb af mose - Lukket punkt",
    "(Lukket) Køb af mose",
    "LUKKET SAG: Køb af mose",
  ];
  for (const title of titles) {
    expect(await shown({ items: [open, { number: "2", title, html: secret }] })).toEqual([
      ["Gadelys", true],
      ["Køb af mose", false],
    ]);
  }
});

test("nothing of a closed meeting's items does, nor of those below a closed part", async () => {
  expect(await shown({ name: "Lukket referat", items: [{ number: "1", title: "Køb af mose", html: secret }] })).toEqual(
    [["Køb af mose", false]],
  );
  const part = { number: "", title: "Lukkede sager" };
  expect(await shown({ items: [open, part, { number: "2", title: "Køb af mose", html: secret }] })).toEqual([
    ["Gadelys", true],
    ["Køb af mose", false],
  ]);
});

test("a title that is only the mark keeps its item closed", async () => {
  const [, second] = await shown({ items: [open, { number: "2", title: "Lukket", html: secret }] });
  expect(second?.[1]).toBe(false);
});
