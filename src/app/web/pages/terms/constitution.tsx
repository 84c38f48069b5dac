import type { Constitution } from "../../../../features/terms/constitute.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
import type { Seat } from "../../../../store/queries/terms/seats.ts";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

/** What constituting a term moves over, before it is done; and once it is done, the way back. */
export function ConstitutionPage({ visit, plan }: { readonly visit: Visit; readonly plan: Constitution }) {
  const { say, language } = visit;
  const { term, at, ends, begins, withoutAccount } = plan;
  const own = `/konto/perioder/${term.bodyId}/${term.id}`;
  return (
    <>
      <h1>{say("constitute.title", { name: term.name })}</h1>
      {term.constituted === null ? (
        <>
          <p class="font-lead">{say("constitute.lead", { when: formatShortMoment(language, at.toISOString()) })}</p>
          <h2>{say("constitute.ends")}</h2>
          {ends.length === 0 ? <p>{say("constitute.ends.none")}</p> : null}
          <ul>
            {ends.map(({ name, role, committee }) => (
              <li>
                {name}: {say(`account.role.${role}`)}
                {committee === null ? "" : `, ${committee}`}
              </li>
            ))}
          </ul>
          <h2>{say("constitute.begins")}</h2>
          {begins.length === 0 ? <p>{say("constitute.begins.none")}</p> : null}
          <Seats visit={visit} seats={begins} />
          {withoutAccount.length === 0 ? null : <h2>{say("constitute.without")}</h2>}
          <Seats visit={visit} seats={withoutAccount} />
          <PostForm visit={visit} action={`${own}/konstituering`}>
            <button class="button button-primary" type="submit">
              {say("constitute.button")}
            </button>
          </PostForm>
        </>
      ) : (
        <>
          <p class="font-lead">{say("constitute.already", { when: formatShortMoment(language, term.constituted) })}</p>
          <PostForm visit={visit} action={`${own}/fortryd-konstituering`}>
            <button class="button button-secondary" type="submit">
              {say("constitute.undo")}
            </button>
          </PostForm>
        </>
      )}
      <p>
        <a href={own}>{say("term.of", { name: term.name })}</a>
      </p>
    </>
  );
}

function Seats({ visit, seats }: { readonly visit: Visit; readonly seats: readonly Seat[] }) {
  return (
    <ul>
      {seats.map(({ name, party, role, committee }) => (
        <li>
          {name}
          {party === "" ? "" : ` (${party})`}: {visit.say(`term.role.${role}`)}, {committee}
        </li>
      ))}
    </ul>
  );
}
