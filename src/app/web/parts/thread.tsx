import type { Force } from "../../../features/followup/threads/force.ts";
import { formatDay } from "../../../output/texts/format.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { CaseItemLine } from "../../../store/queries/public/items-of-case.ts";
import { itemAddress } from "../address-of-line.ts";
import type { Visit } from "../visit.ts";
import { DocumentWords } from "./document-words.tsx";
import { OutcomeMark } from "./outcome.tsx";

interface ThreadProps {
  readonly visit: Visit;
  readonly items: readonly (ItemLine & Partial<Pick<CaseItemLine, "recommended">>)[];
  /** The item the reader stands at, if any. */
  readonly here?: string;
  /** Gives the decision's own words on each knot, and folded what was recommended. */
  readonly words?: boolean;
  /** What the thread says of its decisions, by item id. */
  readonly forces?: ReadonlyMap<string, Force>;
  readonly label: string;
}

/** The thread: a thin red line down the left edge with a knot for each meeting the case was on. */
export function Thread({ visit, items, here, words, forces, label }: ThreadProps) {
  const { say, language } = visit;
  return (
    <ol class="thread nobullet-list no-max-width" aria-label={label}>
      {items.map((line) => (
        <li class={line.id === here ? "knot knot-here" : "knot"} aria-current={line.id === here ? "true" : undefined}>
          <p class="knot-when">
            {line.day === null ? (
              say("meeting.no-day")
            ) : (
              <time datetime={line.day}>{formatDay(language, line.day)}</time>
            )}
            {" · "}
            <span lang="da">{line.committee}</span>
          </p>
          <p class="knot-title">
            {line.id === here ? (
              <>
                <strong lang="da">{line.title}</strong> <span class="quiet">({say("item.case.here")})</span>
              </>
            ) : (
              <a href={itemAddress(line)} lang="da">
                {line.title}
              </a>
            )}
          </p>
          <p class="knot-outcome">
            {line.outcome === null ? (
              <span class="quiet">{say(undecided(line, visit.today))}</span>
            ) : (
              <OutcomeMark say={say} outcome={line.outcome} final={line.final} />
            )}
          </p>
          <ForceOf visit={visit} force={forces?.get(line.id)} items={items} />
          {words === true && line.decision !== null ? <DocumentWords visit={visit} text={line.decision} /> : null}
          {words === true ? <WasRecommended visit={visit} points={line.recommended ?? []} /> : null}
        </li>
      ))}
    </ol>
  );
}

interface WasRecommendedProps {
  readonly visit: Visit;
  readonly points: readonly string[];
}

/** What was recommended, folded: the decision comes first. */
function WasRecommended({ visit, points }: WasRecommendedProps) {
  if (points.length === 0) return null;
  return (
    <details class="details">
      <summary class="details-summary">{visit.say("item.recommended")}</summary>
      <ul lang="da">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </details>
  );
}

interface ForceOfProps {
  readonly visit: Visit;
  readonly force: Force | undefined;
  readonly items: readonly ItemLine[];
}

/** Whether the decision still stands, and where it was taken further. */
function ForceOf({ visit, force, items }: ForceOfProps) {
  if (force === undefined) return null;
  const { say, language } = visit;
  const by = items.find(({ id }) => id === force.by);
  if (by === undefined) return <p class="quiet">{say(`force.${force.force}`)}</p>;
  const day = by.day === null ? "" : formatDay(language, by.day);
  return (
    <p class="quiet">
      <a href={itemAddress(by)}>{say(`force.${force.force}`, { day, committee: by.committee })}</a>
    </p>
  );
}

/** Why an item has no outcome, as far as we know. */
function undecided(line: ItemLine, today: string) {
  if (line.meetingKind === "minutes") return "knot.none";
  return line.day !== null && line.day >= today ? "knot.ahead" : "knot.agenda";
}
