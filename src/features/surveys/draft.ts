import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { SurveyAnswers } from "../../records/survey.ts";
import { keyFor, seal, unseal } from "./box.ts";

/**
 * What a respondent has answered so far. It lies sealed in the page's own form and nowhere with us. `claim`: a random
 * number of this draft, by which the answers can be put in once after the link was used.
 */
export interface Draft extends SurveyAnswers {
  readonly claim: string;
}

const draftSchema = z.object({
  claim: z.string().regex(/^[\w-]{43}$/),
  choices: z.record(z.string(), z.array(z.string())),
  texts: z.record(z.string(), z.string()),
  until: z.number(),
});

/** How long a page may be left before it is sent, in milliseconds. */
const lasts = 3 * 86_400_000;

export function newDraft(): Draft {
  return { claim: randomBytes(32).toString("base64url"), choices: {}, texts: {} };
}

/** A draft as a form carries it; bound to the link it was begun by. */
export function sealDraft(secret: Uint8Array, token: string, draft: Draft, now: Date): string {
  const content = Buffer.from(JSON.stringify({ ...draft, until: now.getTime() + lasts }));
  return Buffer.from(seal(keyFor(secret, "draft"), content, token)).toString("base64url");
}

/** The draft that a form carried; null where it is not ours, was begun by another link or is too old. */
export function openDraft(secret: Uint8Array, token: string, carried: string, now: Date): Draft | null {
  const content = unseal(keyFor(secret, "draft"), Buffer.from(carried, "base64url"), token);
  if (content === null) return null;
  const { until, ...draft } = draftSchema.parse(JSON.parse(Buffer.from(content).toString("utf8")));
  return until < now.getTime() ? null : draft;
}
