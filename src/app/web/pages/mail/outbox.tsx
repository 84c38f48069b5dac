import { formatShortMoment } from "../../../../output/texts/format.ts";
import type { StoredMail } from "../../../../store/queries/reminders/mails.ts";
import type { Visit } from "../../visit.ts";

interface OutboxProps {
  readonly visit: Visit;
  readonly mails: readonly StoredMail[];
  readonly page: number;
  readonly more: boolean;
}

/** The mails that were made, newest first: to what kind of receiver, and how each stands. Never an address. */
export function Outbox({ visit, mails, page, more }: OutboxProps) {
  const { say, site } = visit;
  return (
    <>
      <h1>{say("outbox.title")}</h1>
      {site.sendsMail ? null : <p class="note">{say("outbox.no-server")}</p>}
      {mails.length === 0 ? (
        <p class="empty">{say("outbox.empty")}</p>
      ) : (
        <>
          <p class="font-lead">{say("outbox.lead")}</p>
          <section class="table--responsive-scroll" aria-label={say("outbox.title")} tabindex={0}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{say("outbox.kind")}</th>
                  <th scope="col">{say("outbox.to")}</th>
                  <th scope="col">{say("outbox.when")}</th>
                  <th scope="col">{say("outbox.state")}</th>
                </tr>
              </thead>
              <tbody>
                {mails.map((mail) => (
                  <tr>
                    <td>
                      <a href={`/konto/udbakke/${mail.bodyId}/${mail.id}`}>{say(`outbox.kind.${mail.kind}`)}</a>
                    </td>
                    <td>{say(`outbox.to.${mail.kind === "decision" ? "chosen" : mail.receiver}`)}</td>
                    <td>{formatShortMoment(visit.language, mail.sent ?? mail.created)}</td>
                    <td>
                      <MailStanding visit={visit} mail={mail} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <nav aria-label={say("desk.page", { page })} class="desk-pages">
            {page > 1 ? <a href={`/konto/udbakke?side=${page - 1}`}>{say("desk.newer")}</a> : null}{" "}
            {more ? <a href={`/konto/udbakke?side=${page + 1}`}>{say("desk.older")}</a> : null}
          </nav>
        </>
      )}
    </>
  );
}

function MailStanding({ visit, mail }: { readonly visit: Visit; readonly mail: StoredMail }) {
  const { say, language } = visit;
  const waits = mail.state === "queued" && mail.attempts > 0;
  return (
    <>
      {say(`outbox.state.${mail.state}`)}
      {waits ? (
        <>
          <br />
          <span class="quiet">{say("outbox.next", { when: formatShortMoment(language, mail.nextAttempt) })}</span>
        </>
      ) : null}
    </>
  );
}

interface OutboxMailProps {
  readonly visit: Visit;
  readonly mail: StoredMail;
  /** What it says now; null where nothing is left to tell. */
  readonly letter: { readonly subject: string; readonly text: string } | null;
}

/** One mail: how it stands, and what it says. */
export function OutboxMail({ visit, mail, letter }: OutboxMailProps) {
  const { say, language } = visit;
  const reason = mail.reason ?? (mail.state === "failed" ? say("outbox.too-late") : null);
  return (
    <>
      <h1>{say(`outbox.kind.${mail.kind}`)}</h1>
      <dl class="facts">
        <div>
          <dt>{say("outbox.to")}</dt>
          <dd>{say(`outbox.to.${mail.kind === "decision" ? "chosen" : mail.receiver}`)}</dd>
        </div>
        <div>
          <dt>{say("outbox.when")}</dt>
          <dd>{formatShortMoment(language, mail.sent ?? mail.created)}</dd>
        </div>
        <div>
          <dt>{say("outbox.state")}</dt>
          <dd>
            <MailStanding visit={visit} mail={mail} />
          </dd>
        </div>
        <div>
          <dt>{say("outbox.attempts")}</dt>
          <dd>{mail.attempts}</dd>
        </div>
        {reason === null ? null : (
          <div>
            <dt>{say("outbox.reason")}</dt>
            <dd>{reason}</dd>
          </div>
        )}
      </dl>
      <h2>{say("outbox.body")}</h2>
      {letter === null ? (
        <p class="empty">{say("outbox.nothing")}</p>
      ) : (
        <>
          <p class="quiet">{say("outbox.body.lead", { place: say("outbox.secret") })}</p>
          <p>
            <strong>{letter.subject}</strong>
          </p>
          <pre class="mail-text" lang={mail.language}>
            {letter.text}
          </pre>
        </>
      )}
      <p>
        <a href="/konto/udbakke">{say("outbox.back")}</a>
      </p>
    </>
  );
}
