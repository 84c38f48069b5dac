import { expect, it } from "vitest";
import { readVotes } from "./vote.ts";

const said = (text: string) =>
  readVotes(text).map(({ vote }) => ({
    for: [vote.for.count, ...vote.for.parties, ...vote.for.names],
    against: [vote.against.count, ...vote.against.parties, ...vote.against.names],
    abstained: [vote.abstained.count, ...vote.abstained.parties, ...vote.abstained.names],
    result: vote.result,
  }));
const none = [null];

it("reads counts", () => {
  expect(said("Med stemmerne 17 for og 2 imod godkendte byrådet indstillingen.")).toEqual([
    { for: [17], against: [2], abstained: none, result: "carried" },
  ]);
  expect(said("Blev godkendt med 42 stemmer mod 4. 8 medlemmer undlod at stemme.")).toEqual([
    { for: [42], against: [4], abstained: [8], result: "carried" },
  ]);
});

it("reads parties and persons on each side", () => {
  expect(said("Ikke godkendt\n\nFor stemte: Ø\n\nImod stemte: V, A, Liv Løvspring (UP) og M")).toEqual([
    { for: [null, "Ø"], against: [null, "V", "A", "M", "Liv Løvspring"], abstained: none, result: "lost" },
  ]);
  expect(said("Undlader S, C og Ø.")).toEqual([
    { for: none, against: none, abstained: [null, "S", "C", "Ø"], result: null },
  ]);
});

it("reads no vote where nobody votes", () => {
  expect(
    said("De lovgivningsbestemte udgifter er steget. Udvalget tager imod tilbuddet. Stemmeretten er uændret."),
  ).toEqual([]);
});
