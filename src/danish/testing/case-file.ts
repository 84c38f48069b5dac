import { readFileSync } from "node:fs";

/** One line of a file of cases: a text, the meeting's date with the other known meetings, and what is to be read. */
export interface Case {
  readonly line: number;
  readonly text: string;
  readonly date: string;
  readonly meetings: readonly string[];
  readonly expected: readonly string[];
}

/**
 * Reads a file of cases, `text | date meetings… | what is read; what is read`. `␤` in a text is a line break, `–` is
 * nothing, a line that begins with `#` is a heading. Throws on a line that is none of these.
 */
export function readCases(file: string): readonly Case[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [text, dates, expected, ...more] = line.split(" | ");
    if (text === undefined || dates === undefined || expected === undefined || more.length > 0) {
      throw new Error(`${file}:${at + 1} is no case: ${line}`);
    }
    const [date = "", ...meetings] = dates.trim().split(/\s+/);
    const wanted = expected.trim() === "–" ? [] : expected.split(";").map((each) => each.trim());
    return [{ line: at + 1, text: text.replaceAll("␤", "\n"), date, meetings, expected: wanted }];
  });
}
