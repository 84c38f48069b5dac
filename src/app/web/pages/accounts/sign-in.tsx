import type { Problem } from "../../../../records/problem.ts";
import { Field, PostForm } from "../../parts/form.tsx";
import { PasskeyForm } from "../../parts/passkey-form.tsx";
import type { Visit } from "../../visit.ts";

interface SignInProps {
  readonly visit: Visit;
  readonly email: string;
  /** Where to go afterwards: a path of this site. */
  readonly returnTo: string;
  readonly wrong: Problem | null;
}

export function SignIn({ visit, email, returnTo, wrong }: SignInProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("sign-in.title")}</h1>
      <p class="font-lead">{say("sign-in.lead")}</p>
      {visit.site.provider === null ? null : (
        <p>
          <a class="button button-primary" href={`/log-ind/kommune?tilbage=${encodeURIComponent(returnTo)}`}>
            {say("sign-in.provider")}
          </a>
        </p>
      )}
      <PostForm visit={visit} action="/log-ind" class="narrow-form">
        <input type="hidden" name="tilbage" value={returnTo} />
        <Field
          visit={visit}
          name="email"
          label="sign-in.email"
          type="email"
          autocomplete="username"
          value={email}
          wrong={wrong}
        />
        <Field visit={visit} name="kodeord" label="sign-in.password" type="password" autocomplete="current-password" />
        <button class="button button-primary" type="submit">
          {say("sign-in.button")}
        </button>
      </PostForm>
      {visit.site.relyingParty === null ? null : (
        <PasskeyForm
          visit={visit}
          kind="sign-in"
          action="/log-ind/noegle"
          ask="/log-ind/noegle/spoerg"
          button="passkey.sign-in"
        >
          <input type="hidden" name="tilbage" value={returnTo} />
        </PasskeyForm>
      )}
      <p>{say("sign-in.forgotten")}</p>
    </>
  );
}
