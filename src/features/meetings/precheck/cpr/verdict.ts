import type { Form } from "./forms.ts";
import type { Label } from "./labels.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is to be done about a number: see `FoundNumber`; null: nothing. */
export type Verdict = "stop" | "release" | "broken" | null;

/** What is known of ten digits. `born`: they hold a day of birth; `lettered`: letters stand for some of them. */
export interface Evidence extends Surroundings {
  readonly form: Form;
  readonly label: Label;
  readonly born: boolean;
  readonly modulus: boolean;
  readonly lettered: boolean;
}

/**
 * Ten digits with a valid day and a separator, a label or a valid modulus 11 stop publication; others with a valid day
 * stop it until a second person releases them. What is plainly something else (an account, a telephone, part of a longer
 * number, a row of figures) is nothing.
 */
export function verdictOf(known: Evidence): Verdict {
  const { form, label, born, modulus, lettered } = known;
  if (label === "cpr") {
    if (form.name === "odd" && form.joint === "break") return null;
    if (born) return "stop";
    return form.name === "odd" || known.tight || lettered ? null : "broken";
  }
  if (!born || form.name === "odd") return null;
  if (lettered) return label === null && (modulus || form.joint === "dash") && !known.tight ? "stop" : null;
  if (known.tight) return modulus && form.joint === "dash" && !known.branchBefore ? "release" : null;
  if (label === "other") return null;
  if (label === "case") return form.joint === "dash" || modulus ? "release" : null;
  switch (form.name) {
    case "whole":
      return wholeNumber(known);
    case "halves":
      return halves(known);
    case "dated":
      if (form.joint === "dash") return modulus ? "stop" : "release";
      return modulus && !known.amongFigures ? "stop" : null;
    case "pairs":
    case "singles":
      return known.goesOn ? null : modulus ? "stop" : "release";
    case "divided":
      return modulus && !known.goesOn ? "stop" : null;
    default:
      return null;
  }
}

function wholeNumber({ modulus, glued, branchBefore }: Evidence): Verdict {
  if (branchBefore) return null;
  if (glued === "code") return modulus ? "release" : null;
  return modulus ? "stop" : "release";
}

function halves({ form, modulus, amongFigures, glued }: Evidence): Verdict {
  switch (form.joint) {
    case "dash":
      return glued === "code" && !modulus ? "release" : "stop";
    case "space":
      if (amongFigures) return modulus ? "stop" : null;
      return "stop";
    case "dot":
    case "slash":
      return modulus ? "stop" : "release";
    case "tab":
      return null;
    default:
      // Several blanks, or a line's end: two cells of a table as likely as one number.
      return modulus ? "stop" : null;
  }
}
