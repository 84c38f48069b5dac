import type { FindingCode } from "../../../../records/finding.ts";
import type { Hit, PrecheckRule } from "../rule.ts";
import { publicFiles } from "../subject.ts";

/**
 * Attachments that a screen reader cannot follow: without tags, language or a title of their own (lov om tilgængelighed af
 * offentlige organers websteder § 3, by EN 301 549 chapter 10).
 */
export const accessibility: PrecheckRule = {
  name: "accessibility",
  check: (subject) =>
    publicFiles(subject).flatMap(({ title, inspection }): Hit[] => {
      if (!inspection) return [];
      const missing: FindingCode[] = [];
      if (inspection.tagged === false) missing.push("attachment-untagged");
      // Where a format needs no tags (Word), its paragraphs carry structure and language themselves.
      if (inspection.tagged !== null && !inspection.language) missing.push("attachment-without-language");
      if (!inspection.title) missing.push("attachment-without-title");
      return missing.map((code) => ({ code, severity: "warn", in: null, span: null, file: title, shown: title }));
    }),
};
