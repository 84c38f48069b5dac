import { expect, test } from "vitest";
import { type Reading, readingSchema } from "../../records/reading.ts";
import { readingJson } from "./reading-json.ts";

const item: Reading["items"][number] = {
  number: "1",
  title: "Gadelys på Tværvej",
  public: true,
  caseNumber: "24/18490",
  case: { scheme: "year-serial", subject: null, facet: null, serial: 18490, year: 2024 },
  route: [],
  decidedIn: null,
  sections: [{ kind: "decision", heading: "Beslutning", text: "Godkendt.\nEnstemmigt." }],
  recommendation: null,
  decision: {
    text: "Godkendt.",
    outcome: "approved",
    final: true,
    points: [],
    votes: [],
    dissents: [],
    disqualified: [],
  },
  absent: [],
  guests: [],
  subItems: [],
  attachments: [],
  earlierDecisions: [],
  initials: [],
};
const reading: Reading = {
  kind: "minutes",
  source: { name: "x.md", mediaType: "text/markdown", sha256: "0".repeat(64), characters: 40 },
  body: null,
  committee: { name: "Kulturudvalget", term: null },
  meeting: null,
  items: [item, { ...item, number: "2" }],
  document: null,
  notices: [{ code: "repaired-escapes", severity: "info", message: 'Said "so".', span: [1, 2] }],
  coverage: { claimed: 40, unclaimed: 0 },
  spans: { "/items/0/title": [3, 9], "/items/1/title": [13, 19] },
  origins: { "/items/0/title": "item-heading" },
};
const printed = (value: Reading): unknown => JSON.parse([...readingJson(value)].join(""));

test("the pieces are the whole reading as its definition has it", () => {
  expect(printed(reading)).toEqual(readingSchema.parse(reading));
});

test("what the definition does not know is dropped, what is wrong throws", () => {
  const more = { ...reading, secret: 1, items: [{ ...item, secret: 1 }] };
  expect([...readingJson(more)].join("")).not.toContain("secret");
  expect(() => printed({ ...reading, spans: { "/kind": [0, -1] } })).toThrow();
});

test("an empty reading is whole JSON", () => {
  const empty = { ...reading, items: [], notices: [], spans: {}, origins: {} };
  expect(printed(empty)).toEqual(readingSchema.parse(empty));
});
