import type { Span } from "../../../records/span.ts";
import type { LayoutMark } from "../../source-text.ts";

/** Puts a text together piece by piece, with marks on the pieces. White space is set by the builder alone. */
export interface TextBuilder {
  /** The offset where the next words will stand; sets a waiting line break or space first. */
  start(): number;
  /** Words of a line; white space of any kind counts as one space. */
  words(text: string): void;
  /** A sign of the layout (`- `, a tab), written as it is. */
  sign(text: string): void;
  /** At least so many line breaks before the next words: 1 a new line, 2 a new paragraph. */
  breakLines(count: 1 | 2): void;
  /** One more line break, as `<br>` asks for; never more than a blank line. */
  oneMoreBreak(): void;
  /** The end of the words so far. */
  end(): number;
  mark(mark: LayoutMark): void;
  /** Marks words as the value of a field and returns their span. */
  field(name: Extract<LayoutMark, { kind: "field" }>["name"], text: string): Span;
  finish(): { text: string; marks: LayoutMark[] };
}

/** Makes an empty builder. */
export function textBuilder(): TextBuilder {
  const pieces: string[] = [];
  const marks: LayoutMark[] = [];
  let length = 0;
  let breaks = 0;
  let space = false;
  let fresh = true;

  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const settle = (): void => {
    if (length > 0 && breaks > 0) push("\n".repeat(breaks));
    else if (space && !fresh) push(" ");
    if (breaks > 0 || space) fresh = true;
    breaks = 0;
    space = false;
  };
  const builder: TextBuilder = {
    start() {
      settle();
      return length;
    },
    words(text) {
      const words = text.toWellFormed().replace(/[\s\u00a0]+/g, " ");
      if (words === "" || words === " ") {
        space ||= words === " ";
        return;
      }
      if (words.startsWith(" ")) space = true;
      settle();
      push(words.trim());
      fresh = false;
      space = words.endsWith(" ");
    },
    sign(text) {
      space = false;
      settle();
      push(text);
      fresh = true;
    },
    breakLines(count) {
      if (length > 0) breaks = Math.max(breaks, count);
      space = false;
    },
    oneMoreBreak() {
      if (length > 0) breaks = Math.min(2, breaks + 1);
      space = false;
    },
    end: () => length,
    mark: (mark) => marks.push(mark),
    field(name, text) {
      const from = builder.start();
      builder.words(text);
      const span: Span = [from, length];
      marks.push({ kind: "field", name, span });
      return span;
    },
    finish() {
      // A stable sort: of marks on the same words the one set first stays first.
      marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
      return { text: pieces.join(""), marks };
    },
  };
  return builder;
}
