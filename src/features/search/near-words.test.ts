import { expect, it } from "vitest";
import { nearWords } from "./near-words.ts";

const written = {
  names: ["Vigga Vindspejl", "Social- og Sundhedsudvalget"],
  titles: ["Handleplan for unge", "Handleplaner", "Handleplan"],
};

it.each([
  ["vinspejl", ["Vindspejl"]],
  ["Sundhedsudvaglet", ["Sundhedsudvalget"]],
  ["handlpelan", ["handleplan"]],
  ["handleplann", ["handleplan", "handleplaner"]],
  ["handleplan", ["handleplaner"]],
  ["ugne", ["unge"]],
  ["ung", []],
  ["a".repeat(500), []],
])("%s may be %j", (word, near) => expect(nearWords(word, written)).toEqual(near));
