import { isFileName } from "./constructs/attachments.ts";
import { caseNumberBelowTitle, caseNumberIn, type FoundCaseNumber } from "./constructs/case-number.ts";
import { accessFlag, trailingAccess } from "./constructs/closed.ts";
import { readInitials } from "./constructs/route.ts";
import { titleKey } from "./contents.ts";
import { administrative } from "./item-labels.ts";
import type { Line } from "./lines.ts";
import type { Signs } from "./outline.ts";
import { within } from "./passage.ts";
import type { Piece } from "./piece.ts";
import { standsForDecision } from "./stands-for-decision.ts";

const aloneLabel =
  /^(?:sagsnummer|sagsnr|sagsid|sags-id|journalnummer|j\.? ?nr|dok\.? ?nr|sagsbehandler|adgang|status)\.?:?$/i;

/** What stands between an item's title and its first part. */
export interface Head {
  readonly used: number;
  readonly closed: boolean;
  readonly caseNumber: Piece | null;
  readonly initials: readonly Piece[];
  readonly route: readonly Piece[];
  readonly files: readonly Line[];
  readonly rows: Line[];
}

const reach = 14;

/** The lines between the title and the first part: numbers, flags of access, the title again; other lines begin the matter. */
export function readHead(signs: Signs, order: readonly number[], title: string, closed: boolean, source: string): Head {
  const rows: Line[] = [];
  const files: Line[] = [];
  let caseNumber: (Piece & { rank: number }) | null = null;
  let initials: readonly Piece[] = [];
  let route: readonly Piece[] = [];
  let shut = closed;
  let used = 0;
  const key = titleKey(title);
  for (; used < order.length; used++) {
    const at = order[used] as number;
    const line = signs.lines[at] as Line;
    const sign = signs.at(at);
    if (sign.section || sign.decision?.form === "heading") break;
    const after = order[used + 1];
    if (after !== undefined) {
      const below = signs.lines[after] as Line;
      if (standsForDecision(line, below, signs.at(after))) break;
      // A body and its day on a line of their own may head what was decided.
      if (sign.decision?.date && sign.decision.committee && sign.decision.length >= line.text.length) break;
    }
    if (used > reach && rows.length > 0) break;
    const found: FoundCaseNumber | null =
      rows.length > 0
        ? null
        : sign.caseNumber
          ? caseNumberIn(line.text)
          : caseNumber === null
            ? caseNumberBelowTitle(line.text)
            : null;
    if (found) {
      if (!caseNumber || found.rank < caseNumber.rank) {
        caseNumber = { text: found.number, span: within(line, source, found.from, found.to), rank: found.rank };
      }
      shut = shut || trailingAccess(line.text) === "closed";
      const preparer = /initialer\s*[.:]\s*(\p{L}{2,5})/iu.exec(line.text);
      if (preparer?.[1]) {
        const from = preparer.index + preparer[0].length - preparer[1].length;
        initials = [{ text: preparer[1], span: within(line, source, from, from + preparer[1].length) }];
      }
      continue;
    }
    const flag = accessFlag(line.text);
    if (flag) {
      shut = shut || flag === "closed";
      continue;
    }
    if (rows.length === 0) {
      const bare = sign.item ? line.text.slice(sign.item.titleAt[0], sign.item.titleAt[1]) : line.text;
      if (titleKey(bare) === key || (sign.item !== null && sign.item.number !== null && bare === "")) continue;
      if (line.text.length < 40 && aloneLabel.test(line.text)) continue;
      if (line.text.length < 200 && administrative.test(line.text)) {
        shut = shut || trailingAccess(line.text) === "closed";
        continue;
      }
      if (isFileName(line.text)) {
        files.push(line);
        continue;
      }
    }
    const prepared = rows.length === 0 ? readInitials(line, source) : null;
    if (prepared) {
      initials = prepared.initials;
      route = prepared.route;
      continue;
    }
    rows.push(line);
  }
  return { used, closed: shut, caseNumber, initials, route, files, rows };
}
