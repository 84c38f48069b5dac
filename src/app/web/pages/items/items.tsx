import { mayReadClosed } from "../../../../access/may.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
import type { NamedCommittee } from "../../../../store/queries/items/committees-to-prepare.ts";
import type { ItemLine } from "../../../../store/queries/items/find-items.ts";
import { agendasOf, itemAt, itemsOf, newItemAddress } from "../../items/item-address.ts";
import type { Visit } from "../../visit.ts";
import { stateOf } from "./state-of.ts";

interface ItemsProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly items: readonly ItemLine[];
}

/** A body's items: what waits for somebody first, what is done last. */
export function Items({ visit, bodyId, items }: ItemsProps) {
  const { say } = visit;
  const headings = `${itemsOf(bodyId)}/overskrifter`;
  const groups = [
    ["draft", items.filter(({ state }) => state === "draft")],
    ["ready", items.filter(({ state }) => state === "ready")],
    ["approved", items.filter(({ state, agendaId }) => state === "approved" && agendaId === null)],
    ["on-agenda", items.filter(({ state, agendaId }) => state === "approved" && agendaId !== null)],
    ["dropped", items.filter(({ state }) => state === "dropped")],
  ] as const;
  return (
    <>
      <h1>{say("item-desk.title")}</h1>
      <p class="font-lead">{say("item-desk.lead")}</p>
      <ul class="account-ways">
        {visit.mayPost(newItemAddress(bodyId)) ? (
          <li>
            <a href={newItemAddress(bodyId)}>{say("item-desk.new")}</a>
          </li>
        ) : null}
        {mayReadClosed(visit.viewer, bodyId) ? (
          <li>
            <a href={agendasOf(bodyId)}>{say("item-desk.agendas")}</a>
          </li>
        ) : null}
        {visit.mayPost(headings) ? (
          <li>
            <a href={headings}>{say("item-desk.headings")}</a>
          </li>
        ) : null}
      </ul>
      {items.length === 0 ? <p class="empty">{say("item-desk.none")}</p> : null}
      {groups.map(([state, some]) =>
        some.length === 0 ? null : (
          <section aria-labelledby={`tilstand-${state}`}>
            <h2 id={`tilstand-${state}`}>{say(`item-desk.state.${state}`)}</h2>
            <ItemLines visit={visit} bodyId={bodyId} items={some} />
          </section>
        ),
      )}
    </>
  );
}

function ItemLines({ visit, bodyId, items }: ItemsProps) {
  const { say, language } = visit;
  return (
    <ul class="nobullet-list next-agenda no-max-width">
      {items.map((item) => (
        <li>
          <p lang="da">
            <a href={itemAt(bodyId, item.id)}>{item.title}</a>
          </p>
          <p class="quiet">
            {[
              item.committee,
              stateOf(visit, item),
              item.caseNumber ?? "",
              say("item-desk.modified", { when: formatShortMoment(language, item.modified) }),
            ]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The bodies the viewer works for, where there are several. */
export function ChooseBody({ visit, bodies }: { readonly visit: Visit; readonly bodies: readonly NamedCommittee[] }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("item-desk.title")}</h1>
      <p class="font-lead">{say("item-desk.which")}</p>
      <ul lang="da">
        {bodies.map(({ id, name }) => (
          <li>
            <a href={itemsOf(id)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
