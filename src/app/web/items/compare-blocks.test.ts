import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../output/text-blocks.ts";
import { type Compared, compareBlocks } from "./compare-blocks.ts";

const marks = { same: "", removed: "-", added: "+" } as const;
const told = (words: Compared) => words.map(({ kind, text }) => `${marks[kind]}${text}`).join("|");
const tell = (blocks: readonly Block<Compared>[]) =>
  blocks.map((block) => {
    switch (block.kind) {
      case "heading":
        return `# ${told(block.text)}`;
      case "list":
        return block.items.map((item) => `* ${told(item)}`);
      case "table":
        return block.rows.map((row) => row.map(told));
      default:
        return block.lines.map(told).join("/");
    }
  });

test("a text is compared in its layout: headings, points and cells by themselves", () => {
  const older =
    "Stien er smal.\n\n## Pris\n\n- Grus fra Mosby\n- Sten\n\n| År | Kr. |\n|---|---|\n| 2026 | 10 |\n| 2027 | 20 |";
  const newer =
    "Stien er bred.\n\n## Prisen\n\n- Grus fra Tværby\n- Asfalt\n- Sten\n\n| År | Kr. |\n|---|---|\n| 2026 | 10 |\n| 2027 | 25 |\n\nTil sidst.";
  expect(tell(compareBlocks(older, newer))).toEqual([
    "Stien er |-smal.|+bred.",
    "# -Pris",
    "# +Prisen",
    ["* Grus fra |-Mosby|+Tværby", "* +Asfalt", "* Sten"],
    [
      ["År", "Kr."],
      ["2026", "10"],
      ["2027", "-20|+25"],
    ],
    "+Til sidst.",
  ]);
});

test("lines of a paragraph stay lines, and a list that became a text is gone and new", () => {
  expect(tell(compareBlocks("Et\nto tre", "Et\nto fire"))).toEqual(["Et\nto |-tre|+fire"]);
  expect(tell(compareBlocks("- et to", "et to"))).toEqual([["* -et to"], "+et to"]);
  expect(compareBlocks("", "")).toEqual([]);
});

test("nothing of either text is lost, whatever they are", () => {
  const letters = fc.array(fc.constantFrom("a", "b ", "c d", "\n", "\n\n", "- ", "\t", "| ", "## ", "1,5"), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(letters, letters, (first, second) => {
      const [older, newer] = [first.join(""), second.join("")];
      const all = compareBlocks(older, newer).flatMap((block): Compared[] => {
        if (block.kind === "table") return block.rows.flat();
        return block.kind === "heading" ? [block.text] : [...(block.kind === "list" ? block.items : block.lines)];
      });
      const of = (kind: "removed" | "added") =>
        all
          .map((place) => place.flatMap((one) => (one.kind === "same" || one.kind === kind ? [one.text] : [])).join(""))
          .join(" ");
      const count = (text: string) => [..."abcd"].map((letter) => text.split(letter).length);
      expect(count(of("removed"))).toEqual(count(older));
      expect(count(of("added"))).toEqual(count(newer));
    }),
  );
});
