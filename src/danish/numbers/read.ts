import type { Token } from "../tokens.ts";

/** A text ready to be read for numbers. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** The word at an index, or ""; nothing reaches across a blank line or a tab. */
export const wordOf = ({ tokens }: Read, at: number): string => {
  const token = tokens[at];
  return token?.kind === "word" && token.gap !== "far" ? token.text : "";
};
/** The word at an index, whatever stands before it. */
export const anyWord = ({ tokens }: Read, at: number): string =>
  tokens[at]?.kind === "word" ? (tokens[at]?.text ?? "") : "";
export const marked = ({ tokens }: Read, at: number, marks: string): boolean =>
  tokens[at]?.kind === "mark" && tokens[at]?.gap !== "far" && marks.includes(tokens[at]?.text ?? " ");
export const afterStop = (read: Read, at: number): number =>
  read.tokens[at]?.gap === "none" && marked(read, at, ".") ? at + 1 : at;
