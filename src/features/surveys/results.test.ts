import { describe, expect, test } from "vitest";
import type { Survey } from "../../records/survey.ts";
import { type CameIn, surveyResult } from "./results.ts";

const both = (da: string) => ({ da, en: "" });
const survey: Survey = {
  id: "0197a2b0-0000-7000-8000-000000000001",
  state: "closed",
  name: both("Mød jobcentret"),
  intro: both(""),
  opens: "2026-03-01",
  closes: "2026-03-31",
  groups: ["a", "b", "c", "d"].map((key) => ({ key, name: both(key.toUpperCase()) })),
  questions: [
    { key: "q", kind: "scale", text: both("Jeg bliver mødt med respekt"), options: [] },
    {
      key: "k",
      kind: "choices",
      text: both("Hvordan?"),
      options: [
        { key: "moede", text: both("Møde") },
        { key: "telefon", text: both("Telefon") },
      ],
    },
    { key: "ord", kind: "text", text: both("Hvad?"), options: [] },
  ],
  previousId: null,
  reminders: 0,
};

const of = (group: string, step: string, count: number): CameIn["answers"] =>
  Array.from({ length: count }, () => ({ group, choices: { q: [step] } }));
const result = (answers: CameIn["answers"], more: Partial<CameIn> = {}) =>
  surveyResult(survey, { invited: [{ group: "a", invited: 1321 }], texts: [], answers, ...more });
const groupsOf = (answers: CameIn["answers"]) =>
  result(answers).questions[0]?.groups.map(({ part, whole }) => (whole === null ? null : `${part}/${whole}`));

describe("what came of a survey", () => {
  test("counts who agrees of those who took a stand, and everybody who answered", () => {
    const answers = [
      ...of("a", "agree", 60),
      ...of("a", "agree-strongly", 40),
      ...of("a", "neither", 50),
      ...of("a", "disagree", 80),
      ...of("a", "dont-know", 25),
    ];
    const { invited, answered, questions } = result(answers);
    expect([answered, invited]).toEqual([255, 1321]);
    expect(questions[0]).toMatchObject({ answered: 255, agree: { part: 100, whole: 230 } });
    expect(questions[0]?.counts.map(({ count }) => count)).toEqual([0, 80, 50, 60, 40, 25]);
  });

  test("counts an answer of several in each of them", () => {
    const answers = Array.from({ length: 6 }, (_, at) => ({
      group: "a",
      choices: { k: at < 2 ? ["moede", "telefon"] : ["telefon"] },
    }));
    expect(result(answers).questions[1]).toMatchObject({ answered: 6, counts: [{ count: 2 }, { count: 6 }] });
  });

  test("hides a group of fewer than five, and another from which it could be worked out", () => {
    const shown = groupsOf([...of("a", "agree", 20), ...of("b", "agree", 9), ...of("c", "disagree", 3)]);
    expect(shown?.[0]).toBe("20/20");
    expect(shown?.slice(1)).toEqual([null, null, null]);
  });

  test("hides so many that what is hidden together is five or more", () => {
    // Two and one: what the three answered is all less the rest.
    const shown = groupsOf([
      ...of("a", "agree", 20),
      ...of("b", "agree", 9),
      ...of("c", "disagree", 2),
      ...of("d", "agree", 1),
    ]);
    expect(shown).toEqual(["20/20", null, null, null]);
  });

  test("hides nothing where all groups are large, and those of no group are few by themselves", () => {
    expect(groupsOf([...of("a", "agree", 20), ...of("b", "disagree", 5)])?.slice(0, 2)).toEqual(["20/20", "0/5"]);
    const with4 = groupsOf([...of("a", "agree", 20), ...of("b", "disagree", 5), ...of("", "agree", 4)]);
    expect(with4?.slice(0, 2)).toEqual(["20/20", null]);
  });

  test("shows nothing of a question that fewer than five answered", () => {
    const answers = [
      ...of("a", "agree", 4),
      ...Array.from({ length: 8 }, () => ({ group: "a", choices: { k: ["moede"] } })),
    ];
    const [scale] = result(answers).questions;
    expect(scale).toMatchObject({ answered: null, agree: { part: null, whole: null } });
    expect(scale?.counts.every(({ count }) => count === null)).toBe(true);
  });

  test("has the texts that were let out, under their question", () => {
    const texts = [{ question: "ord", shown: "Ring tilbage." }];
    expect(result(of("a", "agree", 5), { texts }).questions[2]).toMatchObject({ texts: ["Ring tilbage."], counts: [] });
  });
});
