import type { FindingCode } from "../../../../records/finding.ts";
import type { FoundNumber } from "../cpr/find-cpr.ts";
import { numbersIn } from "../numbers-in.ts";
import type { PrecheckRule } from "../rule.ts";
import { hiddenTextsOf, textsOf } from "../subject.ts";

const codes: Readonly<Record<FoundNumber["verdict"], FindingCode>> = {
  stop: "cpr-number",
  release: "cpr-possible",
  broken: "cpr-broken",
};

/** Personal numbers anywhere: in the item, its attachments, their names, metadata and hidden text. */
export const personalNumbers: PrecheckRule = {
  name: "personal-numbers",
  check: (subject) =>
    [...textsOf(subject), ...hiddenTextsOf(subject)].flatMap((place) =>
      numbersIn(place.text, subject.context.today).map(({ verdict, span, masked }) => ({
        code: codes[verdict],
        severity: verdict === "broken" ? ("warn" as const) : verdict,
        in: place,
        span,
        shown: masked,
      })),
    ),
};
