import { mayFollowUp } from "../../../access/may.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { AttachmentLine } from "../../../store/queries/public/attachments.ts";
import type { ItemPage } from "../../../store/queries/public/item.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { ItemNeighbours } from "../../../store/queries/public/neighbours-of-item.ts";
import { itemAddress, meetingAddressOfItem } from "../address-of-line.ts";
import { newPromiseAddress } from "../desk-address.ts";
import { Decided, Recommended } from "../parts/decision.tsx";
import { DecisionDetails } from "../parts/decision-details.tsx";
import { ItemAside } from "../parts/item-aside.tsx";
import { Matter } from "../parts/matter.tsx";
import { Neighbours } from "../parts/neighbours.tsx";
import { ClosedMark } from "../parts/outcome.tsx";
import { PromiseLines } from "../parts/promise-lines.tsx";
import type { Visit } from "../visit.ts";

export interface ItemProps {
  readonly visit: Visit;
  readonly item: ItemPage;
  /** The case's items, this one among them; empty where no case is known. */
  readonly caseItems: readonly ItemLine[];
  readonly caseSlug: string | null;
  readonly files: readonly AttachmentLine[];
  readonly neighbours: ItemNeighbours;
  /** What was promised in the item, and the earlier promises that it answers. */
  readonly promised: readonly PromiseLine[];
  readonly answers: readonly PromiseLine[];
}

/** One item: recommended beside decided, who was away, the case it belongs to, and the matter in its own words. */
export function ItemView(props: ItemProps) {
  const { visit, item, neighbours } = props;
  const { say } = visit;
  return (
    <>
      <p class="kicker">
        {item.number === null ? say("item.unnumbered") : say("item.number", { number: item.number })}
        {" · "}
        <a href={meetingAddressOfItem(item)}>
          <span lang="da">{item.committee}</span>
          {item.day === null ? "" : `, ${formatDay(visit.language, item.day)}`}
        </a>
      </p>
      <h1 lang="da" class="item-title">
        {item.title}
      </h1>
      {item.open ? <OpenItem {...props} /> : <ClosedItem visit={visit} />}
      <Neighbours
        visit={visit}
        before={neighbourOf(item, neighbours.before)}
        after={neighbourOf(item, neighbours.after)}
        labels={[say("item.before"), say("item.after")]}
      />
    </>
  );
}

function neighbourOf(item: ItemPage, other: ItemNeighbours["before"]) {
  if (other === null) return null;
  return {
    href: addressOf.item(item.bodySlug, item.committeeSlug, item.meetingSlug, other.slug),
    text: other.number === null ? other.title : `${other.number}. ${other.title}`,
    documentWords: true,
  };
}

function ClosedItem({ visit }: { readonly visit: Visit }) {
  return (
    <div class="closed-item">
      <p>
        <ClosedMark say={visit.say} />
      </p>
      <p>{visit.say("item.closed.why")}</p>
    </div>
  );
}

/** Who demanded the matter brought before the council (§ 23), as long as no other committee of the case has decided it. */
function stoppedBy(item: ItemPage, caseItems: readonly ItemLine[]): readonly string[] {
  const demands = (item.record.decision?.dissents ?? []).filter(({ kind }) => kind === "demand-council");
  const settles = ({ committeeSlug, day, outcome, final }: ItemLine) =>
    committeeSlug !== item.committeeSlug &&
    day !== null &&
    day >= (item.day ?? "") &&
    final !== false &&
    (outcome === "approved" || outcome === "rejected" || outcome === "mixed");
  return caseItems.some(settles) ? [] : demands.flatMap(({ by }) => by);
}

function OpenItem({ visit, item, caseItems, caseSlug, files, promised, answers }: ItemProps) {
  const { say } = visit;
  return (
    <>
      <div class="recommended-decided">
        <Recommended visit={visit} item={item} />
        <Decided visit={visit} item={item} stoppedBy={stoppedBy(item, caseItems)} />
      </div>
      <div class="item-body">
        <div class="item-main">
          <DecisionDetails visit={visit} item={item} />
          {promised.length === 0 ? null : (
            <section aria-labelledby="lovet">
              <h2 id="lovet" class="h3">
                {say("promises.item")}
              </h2>
              <PromiseLines visit={visit} promises={promised} where={false} label={say("promises.item")} />
            </section>
          )}
          {answers.length === 0 ? null : (
            <section aria-labelledby="svarer">
              <h2 id="svarer" class="h3">
                {say("promises.item.answers")}
              </h2>
              <PromiseLines visit={visit} promises={answers} where={true} label={say("promises.item.answers")} />
            </section>
          )}
          {mayFollowUp(visit.viewer, item.bodyId) ? (
            <p class="no-print">
              <a href={newPromiseAddress(item.bodySlug, itemAddress(item))}>{say("promise-desk.from-item")}</a>
            </p>
          ) : null}
          <Matter visit={visit} item={item} />
        </div>
        <ItemAside visit={visit} item={item} caseItems={caseItems} caseSlug={caseSlug} files={files} />
      </div>
    </>
  );
}
