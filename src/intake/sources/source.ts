import type { FileInspection } from "../../records/file-inspection.ts";
import type { Notice } from "../../records/notice.ts";
import type { Problem } from "../../records/problem.ts";
import type { LayoutMark } from "../source-text.ts";

/** A document as it came: the name it was given (shown to people, never trusted) and its bytes. */
export interface SourceInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What one format makes of the bytes; `open-source.ts` adds name and checksum. */
export interface OpenedText {
  readonly mediaType: string;
  readonly text: string;
  readonly marks: readonly LayoutMark[];
  readonly notices: readonly Notice[];
}

/**
 * One format. `recognise` looks at the content, never at the name, and costs little;
 * the first of the registry that recognises the bytes opens them.
 * `maxBytes`: larger files are refused with a sentence.
 * `open` answers a text or a problem; it throws only where we are at fault.
 */
export interface Source {
  readonly id: string;
  readonly maxBytes: number;
  recognise(bytes: Uint8Array): boolean;
  open(input: SourceInput): OpenedText | Problem | Promise<OpenedText | Problem>;
  /** What the file holds beside what is shown, where the format can hold such. */
  inspect?(input: SourceInput): Promise<FileInspection | Problem>;
}

const megabyte = 1024 * 1024;

/**
 * The largest documents read, by kind. Minutes are 10–500 kB; the largest municipal budgets some 60 MB as PDF.
 * The limits keep the whole reading of one document within 512 MB of memory.
 */
export const sizeLimits = {
  text: 4 * megabyte,
  json: 4 * megabyte,
  pdf: 64 * megabyte,
  /** Pictures are never unfolded. */
  docx: 64 * megabyte,
} as const;

/** The most UTF-16 units of text a binary format may amount to. */
export const maxCharacters = 4 * megabyte;
