import { dayInDenmark } from "../../../../danish/day-begins.ts";
import type { Difference, Stretch } from "../../../../features/meetings/items/compare-items.ts";
import { type Sitting, sittingsOf } from "../../../../features/meetings/items/sittings.ts";
import { formatClock, formatShortMoment } from "../../../../output/texts/format.ts";
import type { ProposedItem } from "../../../../records/proposed-item.ts";
import type { StoredProposedItem } from "../../../../store/queries/items/find-items.ts";
import type { RevisionLine } from "../../../../store/queries/items/item-revisions.ts";
import { compareBlocks } from "../../items/compare-blocks.ts";
import { itemAt } from "../../items/item-address.ts";
import { Act } from "../../parts/act.tsx";
import { Choice } from "../../parts/form.tsx";
import { LaidOut } from "../../parts/laid-out.tsx";
import type { Visit } from "../../visit.ts";
import { partName } from "./part-name.ts";

interface RevisionsProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly item: StoredProposedItem;
  readonly revisions: readonly RevisionLine[];
  /** Whether the viewer may make an earlier revision the newest again. */
  readonly mayChange: boolean;
  /** Null: nothing to compare with. */
  readonly compared: {
    readonly from: number;
    readonly to: number;
    readonly newer: ProposedItem;
    readonly differences: readonly Difference[];
  } | null;
}

/** An item's revisions, and what differs between two of them. */
export function Revisions({ visit, bodyId, item, revisions, mayChange, compared }: RevisionsProps) {
  const { say } = visit;
  const options = revisions.map(({ number }) => ({
    value: String(number),
    text: say("item-desk.revision", { number }),
  }));
  return (
    <>
      <h1>{say("item-desk.revisions.of", { title: item.title })}</h1>
      <p class="font-lead">{say("item-desk.revisions.lead")}</p>
      <ol class="nobullet-list next-agenda no-max-width">
        {sittingsOf(revisions).map((sitting) => (
          <SittingLine visit={visit} bodyId={bodyId} item={item} sitting={sitting} />
        ))}
      </ol>
      {compared === null ? null : (
        <>
          <form method="get" action={itemAt(bodyId, item.id, "udgaver")} class="narrow-form">
            <Choice
              visit={visit}
              name="fra"
              label="item-desk.compare.from"
              value={String(compared.from)}
              options={options}
            />
            <Choice
              visit={visit}
              name="til"
              label="item-desk.compare.to"
              value={String(compared.to)}
              options={options}
            />
            <button class="button button-secondary" type="submit">
              {say("item-desk.compare")}
            </button>
          </form>
          <h2>{say("item-desk.compare.title", { from: compared.from, to: compared.to })}</h2>
          {mayChange && compared.from < item.revision && compared.differences.length > 0 ? (
            <Act
              visit={visit}
              action={itemAt(bodyId, item.id, "tilbage-til")}
              fields={{ fra: String(compared.from), udgave: String(item.revision) }}
              text={say("item-desk.revision.bring-back", { number: compared.from })}
            />
          ) : null}
          {compared.differences.length === 0 ? <p>{say("item-desk.compare.same")}</p> : null}
          {compared.differences.map(({ part, was, is }) => (
            <section>
              <h3 class="h4">{partName(visit, compared.newer, part)}</h3>
              <div class="words compared" lang="da">
                <LaidOut
                  visit={visit}
                  blocks={compareBlocks(was, is)}
                  plain={(words) => words.flatMap(({ kind, text }) => (kind === "removed" ? [] : [text])).join("")}
                  show={(words) => words.map((stretch) => <Changed visit={visit} {...stretch} />)}
                />
              </div>
            </section>
          ))}
        </>
      )}
      <p class="after-list">
        <a href={itemAt(bodyId, item.id)}>{item.title}</a>
      </p>
    </>
  );
}

type LineProps = Pick<RevisionsProps, "visit" | "bodyId" | "item">;

/** What one person wrote at a time, with the way to what it changed; each of its revisions is folded away. */
function SittingLine({ visit, bodyId, item, sitting }: LineProps & { readonly sitting: Sitting }) {
  const { say, language } = visit;
  const { first, last, author, began, ended, lines } = sitting;
  const [only] = lines;
  const from = Math.max(1, first - 1);
  const compare = from === last ? null : `${itemAt(bodyId, item.id, "udgaver")}?fra=${from}&til=${last}`;
  const isSameDay = dayInDenmark(new Date(began)) === dayInDenmark(new Date(ended));
  const when = say("item-desk.sitting.when", {
    from: formatShortMoment(language, began),
    to: isSameDay ? formatClock(language, ended) : formatShortMoment(language, ended),
  });
  const title =
    first === last ? say("item-desk.revision", { number: last }) : say("item-desk.sitting", { first, last });
  const approved = lines.find(({ number }) => number === item.approvedRevision)?.number;
  return (
    <li>
      <p>
        <strong>{title}</strong>
      </p>
      {lines.length === 1 && only !== undefined ? (
        <p class="quiet">{lineText(visit, item, only)}</p>
      ) : (
        <p class="quiet">
          {[
            `${author ?? say("item-desk.remark.somebody")}, ${when}`,
            approved === undefined ? "" : say("item-desk.sitting.approved", { number: approved }),
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
      )}
      {compare === null ? null : (
        <p>
          <a href={compare} aria-label={say("item-desk.sitting.compare.of", { title })}>
            {say("item-desk.sitting.compare")}
          </a>
        </p>
      )}
      {lines.length === 1 ? null : (
        <details class="fold">
          <summary>{say("item-desk.sitting.all", { count: lines.length })}</summary>
          <ol class="nobullet-list">
            {lines.map((line) => (
              <li>
                {say("item-desk.revision", { number: line.number })}{" "}
                <span class="quiet">{lineText(visit, item, line)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

function lineText({ say, language }: Visit, item: StoredProposedItem, line: RevisionLine): string {
  const { number, basedOn, author, created } = line;
  const name = author ?? say("item-desk.remark.somebody");
  return [
    say("item-desk.revision.by", { name, when: formatShortMoment(language, created) }),
    basedOn !== null && basedOn < number - 1 ? say("item-desk.revision.joined", { number: basedOn }) : "",
    item.approvedRevision === number ? say("item-desk.revision.approved") : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Words that stayed, went or came; which of these is also said. */
function Changed({ visit, kind, text }: Stretch & { readonly visit: Visit }) {
  const { say, language } = visit;
  if (kind === "same") return <>{text}</>;
  const said = <span class="sr-only" lang={language}>{`${say(`item-desk.compare.${kind}`)} `}</span>;
  return kind === "removed" ? (
    <del>
      {said}
      {text}
    </del>
  ) : (
    <ins>
      {said}
      {text}
    </ins>
  );
}
