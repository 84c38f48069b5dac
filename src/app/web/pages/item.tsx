import { may, mayFollowUp } from "../../../access/may.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { AttachmentLine } from "../../../store/queries/public/attachments.ts";
import type { ItemPage } from "../../../store/queries/public/item.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { ItemNeighbours } from "../../../store/queries/public/neighbours-of-item.ts";
import type { TaskLine } from "../../../store/queries/tasks/find-tasks.ts";
import { itemAddress, meetingAddressOfItem } from "../address-of-line.ts";
import { deskTaskAddress, newPromiseAddress, newTaskAddress, ownTasksPath } from "../desk-address.ts";
import { Decided, Recommended } from "../parts/decision.tsx";
import { DecisionDetails } from "../parts/decision-details.tsx";
import { ItemAside } from "../parts/item-aside.tsx";
import { Matter } from "../parts/matter.tsx";
import { Neighbours } from "../parts/neighbours.tsx";
import { ClosedMark } from "../parts/outcome.tsx";
import { PromiseLines } from "../parts/promise-lines.tsx";
import { TaskFacts } from "../parts/task-facts.tsx";
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
  /** The tasks that follow from it, of those the viewer may see: none for strangers. */
  readonly tasks: readonly TaskLine[];
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
      {item.open ? (
        <OpenItem {...props} />
      ) : (
        <>
          <ClosedItem visit={visit} />
          <ItemTasks visit={visit} item={item} tasks={props.tasks} />
        </>
      )}
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

/** The tasks that follow from the item, for those who keep the records and for their owners. Never printed, never public. */
function ItemTasks({ visit, item, tasks }: Pick<ItemProps, "visit" | "item" | "tasks">) {
  const { say, viewer } = visit;
  const keeps = may(viewer, "keep-records", item.bodyId);
  if (tasks.length === 0 && !keeps) return null;
  return (
    <section class="no-print" aria-labelledby="opgaver">
      {tasks.length === 0 ? null : (
        <>
          <h2 id="opgaver" class="h3">
            {say("tasks.item")}
          </h2>
          <ul class="desk-lines nobullet-list">
            {tasks.map((task) => (
              <li class="desk-line">
                <p class="desk-title" lang="da">
                  <a
                    href={
                      may(viewer, "read-records", item.bodyId) ? deskTaskAddress(item.bodyId, task.id) : ownTasksPath
                    }
                  >
                    {task.what}
                  </a>
                </p>
                <TaskFacts visit={visit} task={task} />
              </li>
            ))}
          </ul>
        </>
      )}
      {keeps ? (
        <p>
          <a href={newTaskAddress(item.bodyId, item.id)}>{say("tasks.give")}</a>
        </p>
      ) : null}
    </section>
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

function OpenItem({ visit, item, caseItems, caseSlug, files, promised, answers, tasks }: ItemProps) {
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
          <ItemTasks visit={visit} item={item} tasks={tasks} />
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
