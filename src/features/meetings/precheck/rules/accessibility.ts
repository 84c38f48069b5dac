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
      if (!inspection.tagged) missing.push("attachment-untagged");
      if (!inspection.language) missing.push("attachment-without-language");
      if (!inspection.title) missing.push("attachment-without-title");
      return missing.map((code) => ({ code, severity: "warn", in: null, span: null, file: title, shown: title }));
    }),
};
