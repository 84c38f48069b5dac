import { everyBody } from "../../../../access/may.ts";
import type { ListedAccount } from "../../../../store/queries/accounts/account-roles.ts";
import { Done } from "../../parts/done.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface NamedBody {
  readonly id: string;
  readonly name: string;
}

interface AccessProps {
  readonly visit: Visit;
  readonly accounts: readonly ListedAccount[];
  /** The bodies one may invite to. */
  readonly bodies: readonly NamedBody[];
  readonly everywhere: boolean;
  readonly taken: boolean;
}

/** Who can sign in, and what they may: for administrators. */
export function Access({ visit, accounts, bodies, everywhere, taken }: AccessProps) {
  const { say } = visit;
  const names = new Map(bodies.map((body) => [body.id, body.name]));
  const bodyName = (id: string) =>
    id === everyBody ? say("access.everywhere") : (names.get(id) ?? say("access.unknown-body"));
  return (
    <>
      <h1>{say("access.title")}</h1>
      {taken ? <Done text={say("access.taken")} /> : null}
      <p class="font-lead">{say("access.lead")}</p>
      <section class="table--responsive-scroll" aria-label={say("access.title")}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say("access.name")}</th>
              <th scope="col">{say("access.email")}</th>
              <th scope="col">{say("access.role")}</th>
              <th scope="col">{say("access.body")}</th>
              <th scope="col">{say("access.actions")}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr>
                <td>{account.name}</td>
                <td>{account.email}</td>
                <td>{say(`account.role.${account.role}`)}</td>
                <td>{bodyName(account.bodyId)}</td>
                <td>
                  <PostForm visit={visit} action="/konto/adgang/fjern" class="inline-form">
                    <input type="hidden" name="konto" value={account.accountId} />
                    <input type="hidden" name="for" value={account.bodyId} />
                    <button
                      class="button button-tertiary"
                      type="submit"
                      aria-label={say("access.take.of", { name: account.name })}
                    >
                      {say("access.take")}
                    </button>
                  </PostForm>
                  {everywhere ? (
                    <PostForm visit={visit} action="/konto/adgang/kodeord" class="inline-form">
                      <input type="hidden" name="konto" value={account.accountId} />
                      <button
                        class="button button-tertiary"
                        type="submit"
                        aria-label={say("access.password.of", { name: account.name })}
                      >
                        {say("access.password")}
                      </button>
                    </PostForm>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h2>{say("access.invite.title")}</h2>
      <p>{say("access.invite.lead")}</p>
      <PostForm visit={visit} action="/konto/adgang/invitation" class="narrow-form">
        <div class="form-group">
          <label class="form-label" for="rolle">
            {say("access.role")}
          </label>
          <select class="form-select" id="rolle" name="rolle">
            {(["secretary", "member", "administrator"] as const).map((role) => (
              <option value={role}>{say(`account.role.${role}`)}</option>
            ))}
          </select>
        </div>
        <div class="form-group">
          <label class="form-label" for="for">
            {say("access.body")}
          </label>
          <select class="form-select" id="for" name="for">
            {bodies.map((body) => (
              <option value={body.id}>{body.name}</option>
            ))}
            {everywhere ? <option value={everyBody}>{say("account.role.everywhere")}</option> : null}
          </select>
        </div>
        <button class="button button-primary" type="submit">
          {say("access.invite.button")}
        </button>
      </PostForm>
    </>
  );
}

/** The link just made, shown once. */
export function AccessLink({ visit, link }: { readonly visit: Visit; readonly link: string }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("access.link.title")}</h1>
      <p class="font-lead">{say("access.link.lead")}</p>
      <div class="form-group">
        <label class="form-label" for="link">
          {say("access.link.label")}
        </label>
        <input class="form-input" id="link" type="text" readonly value={link} />
      </div>
      <p>
        <a href="/konto/adgang">{say("access.title")}</a>
      </p>
    </>
  );
}
