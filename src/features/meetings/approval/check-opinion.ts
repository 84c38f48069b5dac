import type { Finding } from "../../../records/finding.ts";
import type { Json } from "../../../seal/canonical.ts";
import { findingsOf } from "../precheck/precheck.ts";

/** The rules that ask what must not be public. The others ask how an agenda is written. */
const rules = new Set(["personal-numbers", "personal-matters", "closed-matter"]);

/**
 * What the check before publication finds in a deviating opinion that will be public: what stops it, then what a
 * secretary must release. Where a secretary looks an agenda through, a warning is enough; nobody looks at this before it
 * is shown, so it waits for one. `meeting`: the minutes' part of that name, whose names stand in public anyhow. `today`: ISO.
 */
export function checkOpinion(words: string, meeting: Json | null, name: string, today: string): Finding[] {
  const subject = {
    item: null,
    texts: [{ field: "opinion", text: words, from: 0, line: 1 }],
    files: [],
    context: {
      day: null,
      today,
      meetings: null,
      items: null,
      people: [...namesIn(meeting), name],
      listsAttachments: false,
    },
  };
  return findingsOf(subject).filter(({ rule }) => rules.has(rule));
}

/** Every name in a part. */
function namesIn(value: Json | null): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each as Json));
  return Object.entries(value as { readonly [name: string]: Json }).flatMap(([field, each]) =>
    field === "name" && typeof each === "string" ? [each] : namesIn(each),
  );
}
