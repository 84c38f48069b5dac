import type { Difference, Stretch } from "../../../../features/meetings/items/compare-items.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
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
  const { say, language } = visit;
  const options = revisions.map(({ number }) => ({
    value: String(number),
    text: say("item-desk.revision", { number }),
  }));
  return (
    <>
      <h1>{say("item-desk.revisions.of", { title: item.title })}</h1>
      <p class="font-lead">{say("item-desk.revisions.lead")}</p>
      <ol class="nobullet-list next-agenda no-max-width">
        {revisions.map(({ number, basedOn, author, created }) => (
          <li>
            <p>
              <strong>{say("item-desk.revision", { number })}</strong>
            </p>
            <p class="quiet">
              {[
                say("item-desk.revision.by", {
                  name: author ?? say("item-desk.remark.somebody"),
                  when: formatShortMoment(language, created),
                }),
                basedOn !== null && basedOn < number - 1 ? say("item-desk.revision.joined", { number: basedOn }) : "",
                item.approvedRevision === number ? say("item-desk.revision.approved") : "",
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </p>
          </li>
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
