import type { PrecheckRule } from "../rule.ts";
import { accessibility } from "./accessibility.ts";
import { approval } from "./approval.ts";
import { attachments } from "./attachments.ts";
import { closedMatter } from "./closed-matter.ts";
import { days } from "./days.ts";
import { personalMatters } from "./personal-matters.ts";
import { personalNumbers } from "./personal-numbers.ts";
import { readability } from "./readability.ts";
import { recommendation } from "./recommendation.ts";
import { references } from "./references.ts";
import { shares } from "./shares.ts";
import { totals } from "./totals.ts";

/** What is looked for before an agenda is published. */
export const precheckRules: readonly PrecheckRule[] = [
  personalNumbers,
  personalMatters,
  closedMatter,
  approval,
  recommendation,
  attachments,
  shares,
  totals,
  references,
  days,
  readability,
  accessibility,
];
