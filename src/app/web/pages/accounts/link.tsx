import { passwordLength } from "../../../../features/accounts/password.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { OneTimeLink } from "../../../../store/queries/accounts/one-time-links.ts";
import { Field, PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface LinkProps {
  readonly visit: Visit;
  readonly link: OneTimeLink;
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly wrong: Problem | null;
}

/** Makes an account, or chooses a new password, by a link that works once. */
export function Link({ visit, link, token, name, email, wrong }: LinkProps) {
  const { say } = visit;
  const renews = link.purpose === "new-password";
  const at = (...keys: readonly string[]) => (wrong !== null && keys.includes(wrong.key) ? wrong : null);
  return (
    <>
      <h1>{say(`link.${link.purpose}.title`)}</h1>
      <p class="font-lead">{say(`link.${link.purpose}.lead`, { role: say(`account.role.${link.role}`) })}</p>
      <PostForm visit={visit} action={`/konto/invitation/${token}`} class="narrow-form">
        {renews ? null : (
          <>
            <Field
              visit={visit}
              name="navn"
              label="link.name"
              type="text"
              autocomplete="name"
              value={name}
              wrong={at("problem.name")}
            />
            <Field
              visit={visit}
              name="email"
              label="sign-in.email"
              type="email"
              autocomplete="username"
              value={email}
              wrong={at("problem.email", "problem.email-taken")}
            />
          </>
        )}
        <Field
          visit={visit}
          name="kodeord"
          label="link.password"
          type="password"
          autocomplete="new-password"
          hint={say("link.password.hint", { least: passwordLength.least })}
          wrong={at("problem.password-short", "problem.password-long", "problem.password-easy")}
        />
        <Field
          visit={visit}
          name="kodeord-igen"
          label="link.again"
          type="password"
          autocomplete="new-password"
          wrong={at("problem.password-differs")}
        />
        <button class="button button-primary" type="submit">
          {say(renews ? "link.renew" : "link.create")}
        </button>
      </PostForm>
    </>
  );
}
