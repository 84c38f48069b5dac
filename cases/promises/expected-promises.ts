import type { PromiseKind } from "../../src/records/promise.ts";
import type { Span } from "../../src/records/span.ts";
import { all, parseMarks } from "../marks.ts";

/** What a document promises, as its marks or a list of a real document's places say. */
export interface ExpectedPromise {
  readonly span: Span;
  /** Null where the mark says only that something may be found there. */
  readonly kind: PromiseKind | null;
  readonly due: ExpectedDue | null;
  /** `måske`: found or not, both are right. */
  readonly may: boolean;
  readonly line: number;
}

/** When it falls due: what is null must not be found, but for the first day of something that has a last one. */
export interface ExpectedDue {
  readonly from: string | null;
  readonly to: string | null;
  readonly recurrence: string | null;
  readonly anchor: string | null;
}

export const kindWords: Readonly<Record<string, PromiseKind>> = {
  tilbagemelding: "report-back",
  evaluering: "evaluate",
  behandling: "decide-again",
  opgave: "deliver",
  offentliggørelse: "publish",
  udløb: "renew-or-expire",
  praksis: "standing-rule",
  bevilling: "funding-ends",
  idé: "idea",
};

const anchors: Readonly<Record<string, string>> = {
  "næste-møde": "next-meeting",
  "kommende-møde": "coming-meeting",
  "hvert-møde": "every-meeting",
  "hvert-andet-møde": "every-2-meetings",
};

/** `2025-01-01..2025-03-31`, `..2025-01-31`, `P6M`, `P1Y ..2024-12-31`, `næste-møde`. Throws for anything else. */
export function readDue(words: string): ExpectedDue {
  const due: { -readonly [key in keyof ExpectedDue]: string | null } = {
    from: null,
    to: null,
    recurrence: null,
    anchor: null,
  };
  for (const part of words.split(/\s+/)) {
    const days = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(part);
    if (days) [due.from, due.to] = [days[1] ?? null, days[2] ?? null];
    else if (/^P\d+[DWMY]$/.test(part)) due.recurrence = part;
    else if (anchors[part]) due.anchor = anchors[part];
    else throw new Error(`"${part}" says no time.`);
  }
  return due;
}

/** The promises marked in a document, and the document without its marks. */
export function expectedIn(marked: string): { readonly raw: string; readonly expected: readonly ExpectedPromise[] } {
  const { raw, marks } = parseMarks(marked);
  const expected = marks.flatMap(all).flatMap((mark): ExpectedPromise[] => {
    if (mark.name === "måske") return [{ span: mark.span, kind: null, due: null, may: true, line: mark.line }];
    if (mark.name !== "løfte") throw new Error(`Line ${mark.line}: "${mark.name}" is no mark of promises.`);
    const kind = kindWords[mark.argument];
    if (!kind) throw new Error(`Line ${mark.line}: "${mark.argument}" is no kind of promise.`);
    return [
      { span: mark.span, kind, due: mark.value === null ? null : readDue(mark.value), may: false, line: mark.line },
    ];
  });
  return { raw, expected };
}
