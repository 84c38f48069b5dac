import { formatShortMoment } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import { type PublicSealedMinutes, standingVersions } from "../../../store/queries/public/sealed-minutes.ts";
import type { Visit } from "../visit.ts";

interface SealedMinutesProps {
  readonly visit: Visit;
  readonly bodySlug: string;
  /** The first version first; each that follows is a correction. */
  readonly versions: readonly PublicSealedMinutes[];
}

/** That a meeting's minutes are approved, by whom and when, and their corrections beside them. */
export function SealedMinutes({ visit, bodySlug, versions }: SealedMinutesProps) {
  const { say } = visit;
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const shown = standingVersions(versions);
  return (
    <section aria-labelledby="godkendelse">
      <h2 id="godkendelse">{say("meeting.sealed")}</h2>
      {newest.asShown ? null : <p class="note">{say("meeting.sealed.differs")}</p>}
      {shown.map((version) => (
        <Version visit={visit} bodySlug={bodySlug} version={version} />
      ))}
      <p class="quiet">
        <a href={`${addressOf.body(bodySlug)}/kaede`}>{say("meeting.sealed.how")}</a>
      </p>
    </section>
  );
}

interface VersionProps {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly version: PublicSealedMinutes;
}

function Version({ visit, bodySlug, version }: VersionProps) {
  const { say, language } = visit;
  const { approvals, approvers, correction } = version;
  const counts = { done: String(approvals.length), all: String(approvers) };
  const nameless = approvals.filter(({ name }) => name === null).length;
  const first = !version.addition;
  return (
    <>
      {first ? null : (
        <h3 class="h5">
          {correction === null || correction.item === null
            ? say("meeting.sealed.correction")
            : say("meeting.sealed.correction.item", { item: String(correction.item) })}{" "}
          <span class="quiet">{formatShortMoment(language, version.fixed)}</span>
        </h3>
      )}
      {first || correction !== null ? null : <p>{say("meeting.sealed.correction.closed")}</p>}
      {correction === null ? null : (
        <blockquote lang="da" class="fixed-words">
          <p>{correction.text}</p>
          <p class="quiet">{correction.reason}</p>
        </blockquote>
      )}
      <p>
        {approvals.length === 0
          ? say(first ? "meeting.sealed.none" : "meeting.sealed.correction.waits", counts)
          : approvals.length < approvers
            ? say(first ? "meeting.sealed.some" : "meeting.sealed.correction.waits", counts)
            : say("meeting.sealed.all", counts)}
      </p>
      {approvals.length === 0 ? null : (
        <ul class="nobullet-list members">
          {approvals.map(({ name, slug, at }) =>
            name === null || slug === null ? null : (
              <li>
                <a href={addressOf.person(bodySlug, slug)} lang="da">
                  {name}
                </a>{" "}
                <span class="quiet">{formatShortMoment(language, at)}</span>
              </li>
            ),
          )}
          {nameless === 0 ? null : (
            <li>
              {nameless === 1
                ? say("meeting.sealed.nameless.one")
                : say("meeting.sealed.nameless.other", { count: String(nameless) })}
            </li>
          )}
        </ul>
      )}
    </>
  );
}
