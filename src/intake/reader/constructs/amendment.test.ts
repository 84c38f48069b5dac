import { expect, it } from "vitest";
import { amendmentNamed, answersProposal, isAmendment, isTheMatter, putToTheVote } from "./amendment.ts";

it("tells what was moved beside the matter from the matter", () => {
  expect(
    ["Ændringsforslag fra Ø: Forkastet", "V's forslag om udsættelse faldt", "Forslag 2 (A): Nedstemt"].map(isAmendment),
  ).toEqual([true, true, true]);
  expect(["Forslag til lokalplan godkendt", "Budgetforslaget blev vedtaget"].map(isAmendment)).toEqual([false, false]);
  expect(isTheMatter("Budgetforslaget som helhed: Vedtaget")).toBe(true);
  expect(["Forkastet.", "Det blev afvist.", "Forslaget faldt."].map(answersProposal)).toEqual([true, true, true]);
  expect(answersProposal("Sagen blev godkendt.")).toBe(false);
});

it("says what is voted on", () => {
  expect(amendmentNamed("Ændringsforslag fra Ø om stier blev forkastet med 18 stemmer mod 3.")).toBe(
    "Ændringsforslag fra Ø om stier",
  );
  expect(putToTheVote("Der blev stemt om forslaget fra F.")).toBe("forslaget fra F");
});
