import type { Figure, FigureSource } from "../../records/figure.ts";
import type { Notice } from "../../records/notice.ts";

/** What is known of a table before it is read. */
export interface TableContext {
  readonly source: FigureSource;
  /** The table's own name (*y14d03*, *AUP01*); null where the source has none. */
  readonly table: string | null;
  /** When it was fetched or read: ISO with offset. */
  readonly fetchedAt: string;
}

/** A whole table as figures. `notices`: what had to be assumed, and what it was assumed of. */
export interface FiguresRead {
  readonly figures: readonly Figure[];
  readonly notices: readonly Notice[];
}

/** A notice about a table; nothing in it has a place in a text. */
export function tableNotice(code: string, severity: Notice["severity"], message: string): Notice {
  return { code, severity, message, span: null };
}
