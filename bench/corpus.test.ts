import { describe, expect, it } from "vitest";
import { wordsIn } from "../src/danish/words.ts";
import { corpusMeetings, minutesText } from "./corpus.ts";
import { vocabulary } from "./vocabulary.ts";

describe("the generated corpus", () => {
  it("is the same for the same seed, and another for another", () => {
    const text = (seed: number) => [...corpusMeetings({ items: 40, bodies: 3, seed })].map(minutesText).join("\n");
    expect(text(1)).toBe(text(1));
    expect(text(1)).not.toBe(text(2));
  });

  it("has as many items as asked for, with keys of their own", () => {
    const keys = [...corpusMeetings({ items: 500, bodies: 5 })].flatMap((meeting) =>
      meeting.items.map((item) => item.key),
    );
    expect(new Set(keys).size).toBe(500);
  });

  it("uses more than 100,000 forms at falling frequencies", () => {
    expect(vocabulary().forms.length).toBeGreaterThan(100_000);
    const counts = new Map<string, number>();
    let all = 0;
    for (const meeting of corpusMeetings({ items: 2000, bodies: 2 })) {
      for (const { text } of wordsIn(minutesText(meeting))) {
        counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
        all += 1;
      }
    }
    const share = (word: string) => (counts.get(word) ?? 0) / all;
    // Danish: the commonest words are about 3 % each, and a third of the forms of a text come once.
    expect(share("og")).toBeGreaterThan(0.015);
    expect(share("og")).toBeLessThan(0.05);
    const once = [...counts.values()].filter((count) => count === 1).length / counts.size;
    expect(once).toBeGreaterThan(0.2);
    expect(counts.size).toBeGreaterThan(20_000);
  });
});
