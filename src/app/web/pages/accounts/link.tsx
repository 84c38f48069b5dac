import type { Problem } from "../../../../records/problem.ts";
import type { OneTimeLink } from "../../../../store/queries/accounts/one-time-links.ts";
import { Field, PostForm } from "../../parts/form.tsx";
import { NewPassword, wrongAt } from "../../parts/new-password.tsx";
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
              wrong={wrongAt(wrong, "problem.name")}
            />
            <Field
              visit={visit}
              name="email"
              label="sign-in.email"
              type="email"
              autocomplete="username"
              value={email}
              wrong={wrongAt(wrong, "problem.email", "problem.email-taken")}
            />
          </>
        )}
        <NewPassword visit={visit} label="link.password" wrong={wrong} />
        <button class="button button-primary" type="submit">
          {say(renews ? "link.renew" : "link.create")}
        </button>
      </PostForm>
    </>
  );
}
