import { mayGovern } from "../../../../access/may.ts";
import { everyBody, type Held, roles } from "../../../../access/viewer.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { Place } from "../../../../store/queries/accounts/places.ts";
import type { ListedGrant } from "../../../../store/queries/accounts/role-grants.ts";
import { Done } from "../../parts/done.tsx";
import { Choice, Field, PostForm, problemText } from "../../parts/form.tsx";
import { heldRoleText } from "../../parts/held-role.ts";
import { PlaceChoice } from "../../parts/place-choice.tsx";
import type { Visit } from "../../visit.ts";

interface AccessProps {
  readonly visit: Visit;
  readonly grants: readonly ListedGrant[];
  /** The bodies one may give roles in. */
  readonly places: readonly Place[];
  /** Names of bodies and committees, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly everywhere: boolean;
  /** The e-mail addresses that are locked out. */
  readonly locked: ReadonlySet<string>;
  readonly done: "taken" | "given" | "unlocked" | null;
  readonly wrong: Problem | null;
}

/** Who can sign in, and what they may: for those who govern, and to read for auditors. */
export function Access(props: AccessProps) {
  const { visit, grants, done, wrong } = props;
  const { say } = visit;
  const governs = visit.mayPost("/konto/adgang/rolle");
  return (
    <>
      <h1>{say("access.title")}</h1>
      {done === null ? null : <Done text={say(`access.${done}`)} />}
      <p class="font-lead">{say("access.lead")}</p>
      <section class="table--responsive-scroll" aria-label={say("access.title")} tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say("access.name")}</th>
              <th scope="col">{say("access.role")}</th>
              <th scope="col">{say("access.since")}</th>
              <th scope="col">{say("access.until")}</th>
              {governs ? <th scope="col">{say("access.actions")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {grants.map((grant) => (
              <GrantRow {...props} grant={grant} governs={governs} />
            ))}
          </tbody>
        </table>
      </section>
      <RolesExplained visit={visit} />
      {governs ? (
        <>
          {wrong === null ? null : (
            <p class="form-error-message" role="alert">
              {problemText(visit, wrong)}
            </p>
          )}
          <GiveRole {...props} />
          <Invite {...props} />
        </>
      ) : null}
    </>
  );
}

function GrantRow({ visit, grant, governs, names, locked }: AccessProps & { grant: ListedGrant; governs: boolean }) {
  const { say, language, viewer } = visit;
  const { name, email, starts, ends, givenBy } = grant;
  const known = grant.committeeId === null ? names : new Map([...names, [grant.committeeId, grant.committee ?? ""]]);
  const role = heldRoleText(visit, grant, known);
  const hidden = (
    <>
      <input type="hidden" name="for" value={grant.bodyId} />
      <input type="hidden" name="rolle" value={grant.grantId} />
    </>
  );
  return (
    <tr>
      <td>
        {name}
        <br />
        <span class="quiet">{email}</span>
        {locked.has(email) ? (
          <>
            <br />
            <strong>{say("access.locked")}</strong>
          </>
        ) : null}
      </td>
      <td>{role}</td>
      <td>
        {formatShortMoment(language, starts)}
        {givenBy === null ? null : (
          <>
            <br />
            <span class="quiet">{say("access.given-by", { name: givenBy })}</span>
          </>
        )}
      </td>
      <td>{ends === null ? say("access.no-end") : formatShortMoment(language, ends)}</td>
      {governs ? (
        <td>
          {mayGovern(viewer, grant.bodyId) ? (
            <PostForm visit={visit} action="/konto/adgang/fjern" class="inline-form">
              {hidden}
              <button class="button button-tertiary" type="submit" aria-label={say("access.take.of", { name, role })}>
                {say("access.take")}
              </button>
            </PostForm>
          ) : null}
          {locked.has(email) && mayGovern(viewer, everyBody) ? (
            <PostForm visit={visit} action="/konto/adgang/laas-op" class="inline-form">
              <input type="hidden" name="konto" value={grant.accountId} />
              <button class="button button-tertiary" type="submit" aria-label={say("access.unlock.of", { name })}>
                {say("access.unlock")}
              </button>
            </PostForm>
          ) : null}
          {mayGovern(viewer, everyBody) ? (
            <PostForm visit={visit} action="/konto/adgang/kodeord" class="inline-form">
              <input type="hidden" name="konto" value={grant.accountId} />
              <button class="button button-tertiary" type="submit" aria-label={say("access.password.of", { name })}>
                {say("access.password")}
              </button>
            </PostForm>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}

function RolesExplained({ visit }: { readonly visit: Visit }) {
  const { say } = visit;
  return (
    <details class="fold">
      <summary>{say("access.roles")}</summary>
      <dl>
        {roles.toReversed().map((role) => (
          <>
            <dt>{say(`account.role.${role}`)}</dt>
            <dd>{say(`access.may.${role}`)}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

function RoleChoice({ visit, name }: { readonly visit: Visit; readonly name: string }) {
  const options = roles.toReversed().map((role) => ({ value: role, text: visit.say(`account.role.${role}`) }));
  return (
    <Choice
      visit={visit}
      name={name}
      label="access.role"
      value={"secretary" satisfies Held["role"]}
      options={options}
    />
  );
}

function GiveRole({ visit, grants, places, everywhere }: AccessProps) {
  const { say } = visit;
  const accounts = new Map(grants.map(({ accountId, name, email }) => [accountId, `${name} (${email})`]));
  const options = [...accounts].map(([value, text]) => ({ value, text }));
  return (
    <>
      <h2>{say("access.give.title")}</h2>
      <p>{say("access.give.lead")}</p>
      <PostForm visit={visit} action="/konto/adgang/rolle" class="narrow-form">
        <Choice visit={visit} name="konto" label="access.name" value="" options={options} />
        <RoleChoice visit={visit} name="ny-rolle" />
        <PlaceChoice visit={visit} id="ny-for" places={places} everywhere={everywhere} />
        <Field visit={visit} name="fra" label="access.from" type="date" autocomplete="off" required={false} />
        <Field
          visit={visit}
          name="til"
          label="access.to"
          type="date"
          autocomplete="off"
          required={false}
          hint={say("access.to.hint")}
        />
        <button class="button button-primary" type="submit">
          {say("access.give.button")}
        </button>
      </PostForm>
    </>
  );
}

function Invite({ visit, places, everywhere }: AccessProps) {
  const { say } = visit;
  return (
    <>
      <h2>{say("access.invite.title")}</h2>
      <p>{say("access.invite.lead")}</p>
      <PostForm visit={visit} action="/konto/adgang/invitation" class="narrow-form">
        <RoleChoice visit={visit} name="rolle" />
        <PlaceChoice visit={visit} id="for" places={places} everywhere={everywhere} />
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
