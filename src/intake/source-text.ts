import type { Notice } from "../records/notice.ts";
import type { Span } from "../records/span.ts";

/** Names of values that a structured source states outright; the reader takes them as given. */
export type FieldName =
  | "document-kind"
  | "committee"
  | "term"
  | "meeting-start"
  | "meeting-end"
  | "location"
  | "participant"
  | "absent"
  | "absent-excused"
  | "item"
  | "item-number"
  | "item-title"
  | "item-case-number"
  | "item-closed"
  | "section-heading"
  | "attachment";

/** What a source knows of the layout. Nothing is interpreted; spans point into `SourceText.text`. */
export type LayoutMark =
  | { readonly kind: "heading"; readonly span: Span; readonly level: number }
  | { readonly kind: "page-break"; readonly span: Span; readonly page: number }
  | {
      readonly kind: "noise";
      readonly span: Span;
      readonly why: "page-header" | "page-footer" | "page-number" | "menu";
    }
  | { readonly kind: "list-item"; readonly span: Span; readonly ordinal: string | null }
  | { readonly kind: "table"; readonly span: Span; readonly rows: readonly (readonly Span[])[] }
  | { readonly kind: "field"; readonly span: Span; readonly name: FieldName };

/**
 * A document as text with layout: what a source makes of bytes and the reader starts from.
 * `text` is exactly what `traad read --text` prints (closed parts apart); every span points into it.
 * `marks` are ordered by start, longer first, and lie inside the text.
 */
export interface SourceText {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly text: string;
  readonly marks: readonly LayoutMark[];
  readonly notices: readonly Notice[];
}
