import { describe, expect, it } from "vitest";
import type { Reading } from "../src/records/reading.ts";
import { compare, report } from "./compare.ts";
import { parseMarks } from "./marks.ts";

const marked = parseMarks(`⟦slags = referat⟧
⟦punkt: 1⟧. ⟦titel: Ny plan⟧
Beslutning
⟦beslutning = drøftet: Drøftet.⟧
Afbud: ⟦afbud: Malthe Mosegris (V)⟧
⟦intet: Stemte ingen⟧
`);

const at = (words: string): [number, number] => {
  const from = marked.raw.indexOf(words);
  return [from, from + words.length];
};

/** The right reading of the document above. */
function right(): Reading {
  return {
    kind: "minutes",
    source: { name: "a.txt", mediaType: "text/plain", sha256: "0".repeat(64), characters: marked.raw.length },
    body: null,
    committee: null,
    meeting: null,
    document: null,
    notices: [],
    coverage: { claimed: marked.raw.length, unclaimed: 0 },
    origins: {},
    items: [
      {
        ...{ number: "1", title: "Ny plan", public: true, caseNumber: null, case: null, route: [], decidedIn: null },
        ...{ sections: [], recommendation: null, guests: [], subItems: [], attachments: [], earlierDecisions: [] },
        initials: [],
        decision: {
          ...{ text: "Drøftet.", outcome: "discussed", final: null },
          ...{ points: [], votes: [], dissents: [], disqualified: [] },
        },
        absent: [{ name: "Malthe Mosegris", party: "V", excused: true, substitute: null }],
      },
    ],
    spans: {
      "/items/0/number": at("1"),
      "/items/0/title": at("Ny plan"),
      "/items/0/decision": at("Drøftet."),
      "/items/0/decision/text": at("Drøftet."),
      "/items/0/absent/0/name": at("Malthe Mosegris"),
      "/items/0/absent/0/party": [at("(V)")[0] + 1, at("(V)")[0] + 2],
    },
  };
}

/** What differs when the right reading is changed. */
function changed(change: (reading: Reading, item: Reading["items"][number]) => void): string {
  const reading = structuredClone(right());
  const item = reading.items[0];
  if (!item) throw new Error("The example has one item.");
  change(reading, item);
  return report("a.txt", compare(marked, reading));
}

describe("compare", () => {
  it("finds nothing wrong with the right reading", () => {
    expect(changed(() => {})).toBe("");
  });

  it("tells a wrong value with its line, what was expected and what came", () => {
    const said = changed((_, item) => {
      item.title = "Ny plads";
    });
    expect(said).toBe('a.txt:2  title\n    expected: "Ny plan"\n    got:      "Ny plads"');
  });

  it("tells a wrong outcome", () => {
    const said = changed((_, item) => {
      if (item.decision) item.decision.outcome = "approved";
    });
    expect(said).toContain('a.txt:4  outcome of "Drøftet."\n    expected: "discussed"\n    got:      "approved"');
  });

  it("tells a right value read from the wrong place", () => {
    expect(changed((reading) => Object.assign(reading.spans, { "/items/0/title": [0, 7] }))).toContain("title: place");
    expect(changed((reading) => Reflect.deleteProperty(reading.spans, "/items/0/title"))).toContain(
      "got:      nothing",
    );
  });

  it("tells an item too much", () => {
    const said = changed((reading, item) => reading.items.push({ ...item, number: "2", title: "Beslutning" }));
    expect(said).toContain('item: too much\n    expected: nothing\n    got:      "2 Beslutning"');
  });

  it("tells a missing item", () => {
    const said = changed((reading) => {
      reading.items = [];
      reading.spans = {};
    });
    expect(said).toContain("a.txt:2  item: missing");
  });

  it("tells what is missing and what is too much in a list", () => {
    expect(changed((_, item) => item.absent.pop())).toContain("a.txt:5  absence: missing");
    const vigga = { name: "Vigga Vindspejl", party: null, excused: null, substitute: null };
    expect(changed((_, item) => item.absent.push(vigga))).toContain("absence: too much");
    expect(changed((_, item) => item.attachments.push({ title: "Bilag 1", public: true, mentioned: false }))).toContain(
      "attachment: too much",
    );
  });

  it("tells an invented vote, also by the place it was read from", () => {
    const none = { count: null, parties: [], names: [] };
    const said = changed((reading, item) => {
      item.decision?.votes.push({ on: null, for: none, against: none, abstained: none, result: null });
      Object.assign(reading.spans, { "/items/0/decision/votes/0": at("Stemte ingen") });
    });
    expect(said).toContain("a.txt:4  number of votes");
    expect(said).toContain("a.txt:6  nothing is to be read here (/items/0/decision/votes/0)");
  });

  it("tells what came out of a closed item besides number, title and case number", () => {
    const closed = parseMarks("⟦slags = referat⟧\n⟦punkt: 2⟧. ⟦lukket: Lukket:⟧ ⟦titel: Ny plan⟧\nGodkendt.\n");
    const reading = structuredClone(right());
    const said = report("a.txt", compare(closed, reading));
    expect(said).toContain('is "Ny plan" open to the public');
    expect(said).toContain("decision: too much");
  });

  it("tells a value without a place in the text", () => {
    const said = changed((reading) => Reflect.deleteProperty(reading.spans, "/items/0/absent/0/party"));
    expect(said).toContain("place of /items/0/absent/0/party in the text");
  });

  it("tells characters that nobody accounts for", () => {
    const said = changed((reading) => {
      reading.coverage = { claimed: 3, unclaimed: 0 };
    });
    expect(said).toContain("claimed and unclaimed characters");
  });

  it("refuses a mark it does not know, so that a slip of the pen is no silent pass", () => {
    expect(() => compare(parseMarks("⟦slags = referat⟧\n⟦tittel: Ny⟧"), right())).toThrow('Line 2: the mark "tittel"');
  });
});
