import { mayAsk } from "../../../../access/may.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { PasskeyLine } from "../../../../store/queries/accounts/passkeys.ts";
import type { SessionRow } from "../../../../store/queries/accounts/sessions.ts";
import { ownTasksPath } from "../../desk-address.ts";
import { effortsDeskPath } from "../../efforts/effort-address.ts";
import { goalsDeskPath } from "../../goals/desk-address.ts";
import { itemsPath } from "../../items/item-address.ts";
import { jobsDeskPath } from "../../jobs/job-address.ts";
import { notesPath, papersPath } from "../../papers/papers-address.ts";
import { partnershipsDeskPath } from "../../partnerships/partnership-address.ts";
import { Done } from "../../parts/done.tsx";
import { Field, PostForm } from "../../parts/form.tsx";
import { heldRoleText } from "../../parts/held-role.ts";
import { NewPassword, wrongAt } from "../../parts/new-password.tsx";
import type { Visit } from "../../visit.ts";
import { meetingsTitle } from "../room/meetings.tsx";
import { Passkeys } from "./passkeys.tsx";

interface AccountProps {
  readonly visit: Visit;
  readonly who: SignedIn;
  /** Names of bodies and committees, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly sessions: readonly SessionRow[];
  readonly keys: readonly PasskeyLine[];
  readonly wrong: Problem | null;
  readonly done: "password" | "elsewhere" | "session" | "passkey" | "passkey-gone" | null;
}

/** One's own account: where one is signed in, and one's password. */
export function Account({ visit, who, names, sessions, keys, wrong, done }: AccountProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("account.title")}</h1>
      {done === null ? null : <Done text={say(`account.${done}.done`)} />}
      <p class="font-lead">
        {say("account.you-are", {
          name: who.name,
          email: who.email,
        })}
      </p>
      <ul aria-label={say("account.roles")}>
        {who.viewer.held.map((held) => (
          <li>{heldRoleText(visit, held, names)}</li>
        ))}
      </ul>
      <ul class="account-ways">
        {mayAsk(who.viewer, "follow-meetings") ? (
          <li>
            <a href="/konto/moeder">{say(meetingsTitle(who.viewer))}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "read-papers") ? (
          <>
            <li>
              <a href={papersPath}>{say("papers.title")}</a>
            </li>
            <li>
              <a href={notesPath}>{say("notes.title")}</a>
            </li>
          </>
        ) : null}
        {mayAsk(who.viewer, "take-part") ? (
          <li>
            <a href="/konto/godkend">{say("nav.approvals")}</a>
          </li>
        ) : null}
        <li>
          <a href={ownTasksPath}>{say("tasks.own.title")}</a>
        </li>
        {mayAsk(who.viewer, "read-records") ? (
          <li>
            <a href="/konto/bord">{say("nav.desk")}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "read-preparation") ? (
          <li>
            <a href={itemsPath}>{say("item-desk.title")}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "read-goals") ? (
          <li>
            <a href={goalsDeskPath}>{say("goals-desk.title")}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "read-goals") ? (
          <li>
            <a href="/konto/undersoegelser">{say("survey-desk.title")}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "read-partnerships") ? (
          <li>
            <a href={partnershipsDeskPath}>{say("partnerships-desk.title")}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "keep-jobs") ? (
          <li>
            <a href={jobsDeskPath}>{say("jobs-desk.title")}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "read-effort-models") ? (
          <li>
            <a href={effortsDeskPath}>{say("efforts-desk.title")}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "read-records") ? (
          <li>
            <a href="/konto/udbakke">{say("nav.outbox")}</a>
          </li>
        ) : null}
        {mayAsk(who.viewer, "read-records") ? (
          <li>
            <a href="/konto/perioder">{say("nav.terms")}</a>
          </li>
        ) : null}
        <li>
          <a href="/konto/mails">{say("nav.mails")}</a>
        </li>
        {mayAsk(who.viewer, "read-access") ? (
          <>
            <li>
              <a href="/konto/adgang">{say("nav.access")}</a>
            </li>
            <li>
              <a href="/konto/log">{say("nav.access-log")}</a>
            </li>
          </>
        ) : null}
      </ul>
      <PostForm visit={visit} action="/log-ud">
        <input type="hidden" data-waits={say("sign-out.waits")} />
        <button class="button button-secondary" type="submit">
          {say("sign-out.button")}
        </button>
      </PostForm>

      <h2>{say("account.sessions")}</h2>
      <section class="table--responsive-scroll" aria-label={say("account.sessions")} tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say("account.session.where")}</th>
              <th scope="col">{say("account.session.since")}</th>
              <th scope="col">{say("account.session.seen")}</th>
              <th scope="col">{say("access.actions")}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr>
                <td>
                  {session.agent ?? say("account.session.unknown")}, {say(`account.session.by.${session.method}`)}
                  {session.id === who.sessionId ? (
                    <>
                      <br />
                      <strong>{say("account.session.this")}</strong>
                    </>
                  ) : null}
                </td>
                <td>{formatShortMoment(visit.language, session.created)}</td>
                <td>{formatShortMoment(visit.language, session.seen)}</td>
                <td>
                  {session.id === who.sessionId ? null : (
                    <PostForm visit={visit} action="/konto/log-ud-et" class="inline-form">
                      <input type="hidden" name="session" value={session.id} />
                      <button
                        class="button button-tertiary"
                        type="submit"
                        aria-label={say("account.session.end.of", {
                          where: session.agent ?? say("account.session.unknown"),
                          since: formatShortMoment(visit.language, session.created),
                        })}
                      >
                        {say("account.session.end")}
                      </button>
                    </PostForm>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sessions.length > 1 ? (
        <div class="after-list">
          <PostForm visit={visit} action="/konto/log-ud-andre" class="inline-form">
            <button class="button button-secondary" type="submit">
              {say("account.elsewhere")}
            </button>
          </PostForm>
          <PostForm visit={visit} action="/konto/log-ud-alle" class="inline-form">
            <input type="hidden" data-waits={say("sign-out.waits")} />
            <button class="button button-secondary" type="submit">
              {say("account.all")}
            </button>
          </PostForm>
        </div>
      ) : null}

      <Passkeys visit={visit} keys={keys} />

      <h2>{say("account.password.title")}</h2>
      <PostForm visit={visit} action="/konto/kodeord" class="narrow-form">
        <Field
          visit={visit}
          name="nuvaerende"
          label="account.password.old"
          type="password"
          autocomplete="current-password"
          wrong={wrongAt(wrong, "problem.old-password")}
        />
        <NewPassword visit={visit} label="account.password.next" wrong={wrong} />
        <button class="button button-primary" type="submit">
          {say("account.password.button")}
        </button>
      </PostForm>
    </>
  );
}
