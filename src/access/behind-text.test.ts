import { expect, test } from "vitest";
import { type BehindText, behindTextSchema } from "../records/behind-text.ts";
import { emit } from "./emit.ts";
import { holderOf, publicViewer } from "./viewer.ts";

test("nothing of what a file holds beside what is shown leaves through the gate", () => {
  const properties = { author: "Asta Askeskov", title: "Gadelys" };
  const behind: BehindText = { properties, people: ["Asta Askeskov"], hidden: "x", deleted: "y", comments: "z" };
  for (const viewer of [publicViewer, holderOf("secretary", "b", "a")]) {
    expect(emit(behindTextSchema, behind, viewer)).toEqual({});
  }
});
