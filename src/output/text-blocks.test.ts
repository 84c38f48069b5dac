import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textBlocks } from "./text-blocks.ts";

describe("the blocks of a text", () => {
  it("are paragraphs between empty lines, their lines kept", () => {
    expect(textBlocks("En linje\nog en til\n\nEt nyt afsnit")).toEqual([
      { kind: "paragraph", lines: ["En linje", "og en til"] },
      { kind: "paragraph", lines: ["Et nyt afsnit"] },
    ]);
  });

  it("are a list where lines begin with a bullet, also with empty lines between and lines that wrap", () => {
    expect(textBlocks("- et\n- to\n  linjer\n\n• tre")).toEqual([{ kind: "list", items: ["et", "to linjer", "tre"] }]);
    expect(textBlocks("\u0335 et\n\uf0b7 to")).toEqual([{ kind: "list", items: ["et", "to"] }]);
  });

  it("are a table where cells stand between tabs or bars", () => {
    const rows = [
      ["År", "Antal"],
      ["2024", "1.077"],
    ];
    expect(textBlocks("År\tAntal\n2024\t1.077")).toEqual([{ kind: "table", rows }]);
    expect(textBlocks("| År | Antal |\n|---|---:|\n| 2024 | 1.077 |")).toEqual([{ kind: "table", rows }]);
    const more = [...rows, ["2025", "1.102"]];
    expect(textBlocks("| År | Antal |\n\n| 2024 | 1.077 |\n| 2025 | 1.102 |")).toEqual([{ kind: "table", rows: more }]);
  });

  it("keep every word of any text, in time that grows with its length", () => {
    const letters = fc.array(fc.constantFrom("a", "- ", "\n", "\t", "|", "# ", "b c", "1. "), { maxLength: 60 });
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join("");
        const kept = JSON.stringify(textBlocks(text)).replace(
          /"(?:kind|lines|items|rows|text|paragraph|list|table|heading)"/g,
          "",
        );
        const count = (of: string, letter: string) => of.split(letter).length;
        for (const letter of ["b", "c", "a"]) expect(count(kept, letter)).toBe(count(text, letter));
      }),
    );
    const before = performance.now();
    textBlocks("- x\n".repeat(100_000));
    textBlocks("|".repeat(400_000));
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
