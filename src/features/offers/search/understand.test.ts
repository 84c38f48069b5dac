import { describe, expect, it } from "vitest";
import { offerTerms } from "../../../records/vocabulary/offer-terms.ts";
import { makeLexicon } from "../../../store/queries/offers/lexicon.ts";
import { understand } from "./understand.ts";

const lexicon = makeLexicon(offerTerms);
const asked = (question: string) => understand(lexicon, question);

describe("a question as people ask it", () => {
  it("names challenge, age and who", () => {
    const found = asked("min søn på 16 har angst og går ikke i skole");
    expect(found.terms.challenge).toEqual(["anxiety", "school-absence"]);
    expect(found.terms.group).toEqual(expect.arrayContaining(["parents", "young"]));
    expect(found.ages).toEqual({ from: 16, to: 16 });
    expect(found.words).toEqual([]);
  });

  it.each([
    ["min mand er død", ["grief"]],
    ["jeg har mistet min kone", ["grief"]],
    ["min far drikker", ["addiction-family"]],
    ["han drikker for meget", ["alcohol"]],
    ["min datter vil ikke længere i skole", ["school-absence"]],
    ["han har ikke været i skole i to måneder", ["school-absence"]],
    ["skoleangst", ["anxiety"]],
    ["ensomheden er værst om aftenen", ["loneliness"]],
    ["my daughter is depressed", ["depression"]],
  ])("%s", (question, challenges) => {
    expect(asked(question).terms.challenge).toEqual(challenges);
  });

  it.each([
    ["angts", "anxiety"],
    ["depresion", "depression"],
    ["ensomhet", "loneliness"],
    ["spiseforstyrelse", "eating"],
    ["skole fravær", "school-absence"],
    ["skolefraver", "school-absence"],
    ["alkohål", "alcohol"],
    ["aengstelig", "anxiety"],
    ["ordbind", "learning"],
  ])("forgives the spelling of %s", (word, challenge) => {
    expect(asked(`hjælp til ${word}`).terms.challenge).toContain(challenge);
  });

  it("says what it took a word for, and takes no word that is one for another", () => {
    expect(asked("min søn har angts").corrected).toEqual([{ from: "angts", to: "angst" }]);
    expect(asked("vi har en bank og en tromme").corrected).toEqual([]);
  });

  it.each([
    ["15-årig", 15, 15],
    ["en pige på 9", 9, 9],
    ["13-17 år", 13, 17],
    ["mellem 13 og 17 år", 13, 17],
    ["i 8. klasse", 14, 15],
    ["hun er seks år", 6, 6],
    ["baby 4 måneder gammel", 0, 1],
    ["16 years old", 16, 16],
  ])("reads the age in %s", (question, from, to) => {
    expect(asked(question).ages).toEqual({ from, to });
  });

  it.each(["har haft det i 3 år", "på 2 uger", "det koster 400 år"])("reads no age in %s", (question) => {
    expect(asked(question).ages).toBeNull();
  });

  it.each([
    ["sorggruppe i Hobro", "Hobro"],
    ["sorggruppe 9500", "Hobro"],
    ["noget i aarhus", "Aarhus"],
    ["Kan jeg få hjælp i Kongens Lyngby?", "Kongens Lyngby"],
    ["jeg sover dårligt", null],
  ])("finds the place in %s", (question, name) => {
    expect(asked(question).place?.name ?? null).toBe(name);
  });

  it("keeps the words that no term takes, and none that every question has", () => {
    expect(asked("jeg søger hjælp til at køre til svømning").words).toEqual(["koer", "svoemning"]);
  });

  it("is read in no time, whatever is written", () => {
    const began = performance.now();
    for (const text of ["a".repeat(10_000), "angst ".repeat(5000), "ikke i ".repeat(3000), "å".repeat(5000)])
      asked(text);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
