import { expect, it } from "vitest";
import { nearWords } from "./near-words.ts";
import { vocabularyOf } from "./vocabulary.ts";

const vocabulary = vocabularyOf({
  names: ["Vigga Vindspejl", "Social- og Sundhedsudvalget"],
  titles: ["Handleplan for unge", "Handleplaner", "Handleplan"],
});

it.each([
  ["vinspejl", ["Vindspejl"]],
  ["Sundhedsudvaglet", ["Sundhedsudvalget"]],
  ["handlpelan", ["handleplan"]],
  ["handleplann", ["handleplan", "handleplaner"]],
  ["handleplan", ["handleplaner"]],
  ["ugne", ["unge"]],
  ["ung", []],
  ["a".repeat(500), []],
])("%s may be %j", (word, near) => expect(nearWords(word, vocabulary)).toEqual(near));
