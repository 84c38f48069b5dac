import type { FindingCode, FindingSeverity } from "../../../records/finding.ts";
import type { Span } from "../../../records/span.ts";
import type { Subject, TextOf } from "./subject.ts";

/** What a rule found. `in` null: it concerns the item or a file as a whole; `span` counts in the text's own letters. */
export interface Hit {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly in: TextOf | null;
  readonly span: Span | null;
  /** What is shown where no span says it; a file's title, a list of kinds. */
  readonly shown?: string;
  /** The file concerned, where `in` is null. */
  readonly file?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One thing that the check before publication looks for. To add one: a file here and a line in the registry. */
export interface PrecheckRule {
  readonly name: string;
  check(subject: Subject): readonly Hit[];
}

/** A warning at a place. */
export function warnAt(code: FindingCode, place: TextOf, span: Span, params: Hit["params"] = {}): Hit {
  return { code, severity: "warn", in: place, span, params };
}
