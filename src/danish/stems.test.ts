import { describe, expect, it } from "vitest";
import { stemWord } from "./stems.ts";

const together = [
  "handling handlinger handlingen handlingernes",
  "sygedagpenge sygedagpengene sygedagpenges",
  "barn barnet børn børnene børns",
  "møde mødet møder møderne mødets",
  "år året års",
  "by byen byer byernes",
  "plads pladsen pladser",
  "budget budgettet budgetter budgettets",
  "indsats indsatser indsatsen",
  "virksomhed virksomheder virksomhedernes",
  "center centret centre centrenes centeret",
  "regel regler reglerne",
  "middel midler midlerne",
  "nummer numre nummeret",
  "proces processer processen",
  "butik butikker butikken",
  "godkende godkender godkendt godkendte",
  "drøfte drøfter drøftes drøftet drøftede",
  "leder ledere lederen ledernes",
];

const apart = [
  ["leder", "ledelse"],
  ["ledig", "ledighed"],
  ["ledig", "leder"],
  ["mødre", "møder"],
  ["fred", "fre"],
  ["hus", "hu"],
];

describe("stemWord", () => {
  it.each(together)("gives one stem to %s", (words) => {
    expect(new Set(words.split(" ").map(stemWord)).size).toBe(1);
  });

  it.each(apart)("keeps %s and %s apart", (one, other) => {
    expect(stemWord(one)).not.toBe(stemWord(other));
  });

  it("leaves numbers and short words", () => {
    expect(["2024", "a00", "ø", "på"].map(stemWord)).toEqual(["2024", "a00", "ø", "på"]);
  });
});
