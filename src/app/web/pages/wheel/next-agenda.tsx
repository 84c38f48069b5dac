import type { NextAgenda } from "../../../../features/followup/wheel/next-agenda.ts";
import { capital, formatDay, formatMoment } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { newItemAddress, proposedItemAddress } from "../../items/item-address.ts";
import type { Visit } from "../../visit.ts";
import type { WheelOwner } from "../../wheel/wheel-at.ts";

interface NextAgendaProps {
  readonly visit: Visit;
  readonly owner: WheelOwner;
  readonly agenda: NextAgenda;
}

/** What should be on the next agenda, each with why. */
export function NextAgendaPage({ visit, owner, agenda }: NextAgendaProps) {
  const { say, language } = visit;
  const { meeting, after, proposals, skipped } = agenda;
  return (
    <>
      <p class="kicker" lang="da">
        {owner.name}
      </p>
      <h1>{say("next.title")}</h1>
      {meeting === null ? (
        <p class="font-lead">{say("next.no-meeting")}</p>
      ) : (
        <p class="font-lead">
          {say("next.meeting", { day: formatMoment(language, meeting.from, meeting.startsAt) })}{" "}
          {meeting.href === null ? null : <a href={meeting.href}>{say("next.meeting.link")}</a>}
        </p>
      )}
      {after === null ? null : <p>{say("next.after", { day: formatDay(language, after) })}</p>}
      <p class="quiet">{say("next.lead")}</p>
      <h2>{say("next.proposals")}</h2>
      {proposals.length === 0 ? (
        <p class="empty">{say("next.empty")}</p>
      ) : (
        <ul class="nobullet-list next-agenda no-max-width">
          {proposals.map((proposal) => (
            <li>
              <p class="next-what" lang="da">
                {proposal.href === null ? (
                  <strong>{capital(proposal.title)}</strong>
                ) : (
                  <a href={proposal.href}>{capital(proposal.title)}</a>
                )}
              </p>
              {proposal.description === null ? null : <p lang="da">{proposal.description}</p>}
              <p class="quiet">
                {say(`next.reason.${proposal.reason}`, { day: formatDay(language, proposal.day) })}
                {proposal.public ? null : (
                  <>
                    {" · "}
                    <strong>{say("wheel.only-staff")}</strong>
                  </>
                )}
              </p>
              {visit.mayPost(newItemAddress(owner.bodyId)) && owner.committeeId !== null ? (
                <a
                  href={proposedItemAddress(owner.bodyId, owner.committeeId, proposal)}
                  aria-label={say("item-desk.from.wheel.write", { title: proposal.title })}
                >
                  {say("item-desk.from.wheel.short")}
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {skipped.length === 0 ? null : (
        <>
          <h2>{say("next.skipped")}</h2>
          <ul>
            {skipped.map(({ title, next }) => (
              <li lang="da">
                {next === null
                  ? say("next.skipped.none", { title })
                  : say("next.skipped.next", { title, day: formatDay(language, next) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="after-list">
        <a href={addressOf.wheel(owner.address)}>{say("wheel.back", { name: owner.name })}</a>
      </p>
    </>
  );
}
