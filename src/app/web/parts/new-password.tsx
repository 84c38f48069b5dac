import { passwordLength } from "../../../features/accounts/password.ts";
import type { TextKey } from "../../../output/texts/da.ts";
import type { Problem } from "../../../records/problem.ts";
import type { Visit } from "../visit.ts";
import { Field } from "./form.tsx";

interface NewPasswordProps {
  readonly visit: Visit;
  readonly label: TextKey;
  readonly wrong: Problem | null;
}

/** The two fields in which a new password is chosen, each with what is wrong in it. */
export function NewPassword({ visit, label, wrong }: NewPasswordProps) {
  return (
    <>
      <Field
        visit={visit}
        name="kodeord"
        label={label}
        type="password"
        autocomplete="new-password"
        hint={visit.say("link.password.hint", { least: passwordLength.least })}
        wrong={wrongAt(wrong, "problem.password-short", "problem.password-long", "problem.password-easy")}
      />
      <Field
        visit={visit}
        name="kodeord-igen"
        label="link.again"
        type="password"
        autocomplete="new-password"
        wrong={wrongAt(wrong, "problem.password-differs")}
      />
    </>
  );
}

/** The problem, where it is one of a field's own. */
export function wrongAt(wrong: Problem | null, ...keys: readonly string[]): Problem | null {
  return wrong !== null && keys.includes(wrong.key) ? wrong : null;
}
