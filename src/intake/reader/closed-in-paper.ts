import type { Notice } from "../../records/notice.ts";
import { closedMark } from "./constructs/closed.ts";
import type { Line } from "./lines.ts";

const longestTitle = 200;
const mostNotices = 20;
const numberInFront = /^(?:punkt|pkt\.?|sag)? ?\d{1,3}[a-z]?[.:)]? +/i;

/**
 * Lines of a paper that look like the titles of closed items: an agenda in a layout that was not recognised shows them
 * like any other text. When in doubt it is closed.
 */
export function findClosedInPaper(rows: readonly Line[]): Notice[] {
  const found: Notice[] = [];
  for (const row of rows) {
    if (found.length >= mostNotices) break;
    if (row.noise || row.text.length > longestTitle || row.text.endsWith("?")) continue;
    if (!closedMark(row.text.replace(numberInFront, "")).closed) continue;
    found.push({
      code: "closed-in-paper",
      severity: "warning",
      message: "This line of a paper looks like the title of a closed matter.",
      span: [row.start, row.end],
    });
  }
  return found;
}
