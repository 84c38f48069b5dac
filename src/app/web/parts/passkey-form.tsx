import type { Child } from "hono/jsx";
import type { TextKey } from "../../../output/texts/da.ts";
import type { Visit } from "../visit.ts";

interface PasskeyFormProps {
  readonly visit: Visit;
  readonly kind: "sign-in" | "new";
  /** Where the form is sent; `ask`: where the browser asks what to sign. */
  readonly action: string;
  readonly ask: string;
  readonly button: TextKey;
  readonly children?: Child;
}

/** A form that a script fills with what the browser signs; shown only where both can be had. */
export function PasskeyForm({ visit, kind, action, ask, button, children }: PasskeyFormProps) {
  const { say, site } = visit;
  return (
    <>
      <form method="post" action={action} class="narrow-form" hidden data-passkey={kind} data-ask={ask}>
        {visit.formToken === "" ? null : <input type="hidden" name="token" value={visit.formToken} />}
        <input type="hidden" name="svar" value="" />
        {children}
        <p class="form-error-message" role="alert" hidden>
          {say("passkey.not-given")}
        </p>
        <button class="button button-secondary" type="submit">
          {say(button)}
        </button>
      </form>
      <script src={site.assets.address("js/webauthn.js")} defer></script>
      <script src={site.assets.address("js/passkey.js")} defer></script>
    </>
  );
}
