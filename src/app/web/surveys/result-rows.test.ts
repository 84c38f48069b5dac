import { expect, test } from "vitest";
import { addressOf } from "../../../records/address.ts";
import type { QuestionResult, SurveyResult } from "../../../records/survey-result.ts";
import { agreeRows, rateSentences, readingSentences } from "./result-rows.ts";

const both = (da: string) => ({ da, en: "" });
const scale = (key: string, text: string, part: number | null, whole: number | null): QuestionResult => ({
  ...{ key, kind: "scale", text: both(text), answered: whole, counts: [], groups: [], texts: [] },
  agree: { part, whole },
});
const result = (year: string, answered: number, invited: number, questions: QuestionResult[]): SurveyResult => ({
  ...{ id: "0197a2b0-0000-7000-8000-000000000001", public: true, name: both("Mød jobcentret"), previousId: null },
  ...{ opens: `${year}-09-01`, closes: `${year}-09-30`, answered, invited, groups: [], questions },
});

// The citizen survey of an employment committee: how many answered is told in its minutes, this year and last.
const before = result("2022", 291, 1287, [
  scale("respekt", "Jeg bliver mødt med respekt", 180, 280),
  scale("hurtigt", "Jeg får svar inden for en uge", 120, 280),
  scale("faa", "Jeg kender klagevejen", null, null),
]);
const now = result("2023", 255, 1321, [
  scale("respekt", "Jeg bliver mødt med respekt", 162, 250),
  scale("hurtigt", "Jeg får hurtigt svar", 150, 250),
  scale("faa", "Jeg kender klagevejen", 60, 240),
  scale("plan", "Jeg kender min plan", 200, 250),
]);
const da = { language: "da", result: now, previous: before } as const;

test("255 of 1.321 is 19 %, 291 of 1.287 was 23 %, and the rate has fallen", () => {
  expect(rateSentences(da)).toEqual([
    "255 af 1.321 har svaret: 19 %.",
    "I 2022 svarede 291 af 1.287: 23 %.",
    "Svarprocenten er faldet fra 23 % til 19 %.",
  ]);
  expect(rateSentences({ ...da, language: "en" })[0]).toBe("255 of 1,321 have answered: 19 %.");
  expect(rateSentences({ ...da, result: before, previous: null })).toEqual(["291 af 1.287 har svaret: 23 %."]);
});

test("what is unsure is what the silent think, and an interval for chance alone is not all of it", () => {
  const [silent, interval] = readingSentences(da);
  expect(silent).toContain("Alle 1.321 blev spurgt, og 81 % svarede ikke. Det usikre er, hvad de 1.066");
  expect(interval).toContain("må derfor ikke læses som hele usikkerheden");
  expect(readingSentences({ ...da, previous: null }).at(-1)).toBe("Der er ikke noget før at sammenligne med.");
});

test("a share stands with its interval, what the silent could make of it, and the difference in words", () => {
  const [same, reworded, hidden, fresh] = agreeRows(da);
  expect(same).toMatchObject({
    share: "65 %",
    of: "162 af 250",
    // R: binom.test(162, 250)$conf.int is 0.5853 to 0.7071.
    interval: "59–71 %",
    // 162 of 1.321, and 162 and the 1.071 who did not answer it of 1.321.
    ifAll: "12–93 %",
    beforeText: "64 % (180 af 280)",
  });
  expect(same?.difference).toContain("kan være tilfældig");
  expect(reworded).toMatchObject({ beforeText: "–", difference: "Stillet med andre ord før: sammenlignes ikke." });
  expect(hidden).toMatchObject({ share: "25 %", beforeText: "–", difference: "For få svar til at sammenligne." });
  expect(fresh).toMatchObject({ share: "80 %", difference: "Nyt spørgsmål: intet at sammenligne med." });
  const other = agreeRows({ ...da, result: before, previous: now });
  expect(other[2]).toMatchObject({ share: "Skjult", value: null, interval: "–" });
});

test("a survey's address holds its id and no words", () => {
  expect(addressOf.survey("aertebjerg", now.id)).toBe(`/aertebjerg/undersoegelse/${now.id}`);
});
