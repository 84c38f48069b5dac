import type { Notice } from "../../records/notice.ts";
import type { Line } from "./lines.ts";

/** How much of the text something was read from. */
export interface Coverage {
  readonly coverage: { readonly claimed: number; readonly unclaimed: number };
  readonly notices: readonly Notice[];
}

const maxNotices = 20;

/**
 * Accounts for every character. Unclaimed are the words of lines that nothing was read from, and what lies beyond the
 * reader's limits. Everything else is claimed: what was read, recognised noise (page headers, menus, contents lists),
 * signs of layout, and white space.
 */
export function accountFor(lines: readonly Line[], claimed: Uint8Array, length: number, end: number): Coverage {
  let unclaimed = length - end;
  const notices: Notice[] = [];
  let run: [number, number] | null = null;
  const close = () => {
    if (run && notices.length < maxNotices) {
      notices.push({
        code: "unclaimed-text",
        severity: "info",
        message: `${run[1] - run[0]} characters were kept but not understood.`,
        span: run,
      });
    }
    run = null;
  };
  lines.forEach((line, at) => {
    if (claimed[at] || line.noise) {
      close();
      return;
    }
    unclaimed += line.end - line.start;
    run = run ? [run[0], line.end] : [line.start, line.end];
  });
  close();
  return { coverage: { claimed: length - unclaimed, unclaimed }, notices };
}
