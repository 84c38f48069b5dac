import { describe, expect, it } from "vitest";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { count } from "./count.ts";
import { da, type TextKey } from "./da.ts";
import { en } from "./en.ts";
import { compareText, formatClock, formatDay, formatMoment, formatNumber, formatShortDay } from "./format.ts";
import { list } from "./list.ts";
import { say } from "./say.ts";

describe("the texts", () => {
  const keys = Object.keys(da) as TextKey[];

  it.each(keys)("%s has the same places in both languages", (key) => {
    const places = (text: string) => [...new Set(text.match(/\{[a-z]+\}/g))].sort();
    // English says "once" where Danish has the number.
    if (key === "count.times.one") return;
    expect(places(en[key])).toEqual(places(da[key]));
    expect(en[key].trim()).not.toBe("");
  });

  it("are filled", () => {
    expect(say("da", "item.number", { number: "47" })).toBe("Punkt 47");
    expect(say("da", "item.number", { number: "{number}" })).toBe("Punkt {number}");
    expect(say("en", "item.number", {})).toBe("Item {number}");
  });

  it("count", () => {
    expect(count("da", "items", 1)).toBe("1 punkt");
    expect(count("da", "items", 0)).toBe("0 punkter");
    expect(count("da", "items", 1234)).toBe("1.234 punkter");
    expect(count("en", "times", 1)).toBe("once");
  });
});

describe("dates, times and numbers", () => {
  it("have their Danish form", () => {
    expect(formatDay("da", "2024-09-02")).toBe("2. september 2024");
    expect(formatShortDay("da", "2024-09-02")).toBe("2. sep. 2024");
    expect(formatMoment("da", "2024-09-02", "2024-09-02T12:30:00Z")).toBe("mandag den 2. september 2024 kl. 14.30");
    expect(formatMoment("da", "2024-09-02", null)).toBe("mandag den 2. september 2024");
    expect(formatNumber("da", 1234.5)).toBe("1.234,5");
    expect(list("da", ["a", "b", "c"])).toBe("a, b og c");
  });

  it("have their English form", () => {
    expect(formatMoment("en", "2024-09-02", "2024-09-02T12:30:00Z")).toBe("Monday 2 September 2024 14:30");
    expect(formatNumber("en", 1234.5)).toBe("1,234.5");
  });

  it("follow the clock in Denmark, summer and winter, also when it is set back", () => {
    expect(formatClock("da", "2024-07-01T10:00:00Z")).toBe("kl. 12.00");
    expect(formatClock("da", "2024-12-01T10:00:00+00:00")).toBe("kl. 11.00");
    expect(formatClock("da", "2024-10-27T01:30:00Z")).toBe("kl. 02.30");
    expect(dayInDenmark(new Date("2024-12-31T23:30:00Z"))).toBe("2025-01-01");
  });

  it("sort as Danish does", () => {
    expect(["Åben", "Øl", "Ærø", "Zebra", "Birk"].sort((a, b) => compareText("da", a, b))).toEqual([
      "Birk",
      "Zebra",
      "Ærø",
      "Øl",
      "Åben",
    ]);
  });
});
