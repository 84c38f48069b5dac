import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { Partnership } from "../../../../records/partnership.ts";
import { partnershipDesk, partnershipsDesk } from "../../partnerships/partnership-address.ts";
import { endText, unansweredOf } from "../../partnerships/partnership-view.ts";
import { Done } from "../../parts/done.tsx";
import type { Visit } from "../../visit.ts";
import { HeadForm, type HeadFormProps } from "./head-form.tsx";

interface PartnershipsDeskProps extends Pick<HeadFormProps, "committees" | "sent"> {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly partnerships: readonly Partnership[];
  /** One was just taken away. */
  readonly removed: boolean;
}

/** A body's agreements, public or not, those first that something must be decided of; and the form of a new one. */
export function PartnershipsDesk(props: PartnershipsDeskProps) {
  const { visit, bodyId, partnerships, sent, removed } = props;
  const { say } = visit;
  const far = "9999-12-31";
  const inOrder = partnerships.toSorted((a, b) => (a.decideBy ?? far).localeCompare(b.decideBy ?? far));
  return (
    <>
      <h1>{say("partnerships-desk.title")}</h1>
      {removed ? <Done text={say("partnerships-desk.removed")} /> : null}
      {inOrder.length === 0 ? (
        <p class="empty">{say("partnerships-desk.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {inOrder.map((each) => (
            <li class="desk-line">
              <p class="desk-title" lang="da">
                <a href={partnershipDesk(bodyId, each.id)}>{each.title}</a>
              </p>
              <p class="quiet">{stateOf(visit, each).join(" · ")}</p>
            </li>
          ))}
        </ol>
      )}
      {visit.mayPost(partnershipsDesk(bodyId)) ? (
        <section aria-labelledby="ny">
          <h2 id="ny">{say("partnerships-desk.new")}</h2>
          <HeadForm {...props} action={partnershipsDesk(bodyId)} partnership={null} sent={sent} />
        </section>
      ) : null}
    </>
  );
}

function stateOf(visit: Visit, partnership: Partnership): string[] {
  const { say, language, today } = visit;
  const { decideBy } = partnership;
  const unanswered = unansweredOf(partnership, today);
  return [
    ...(decideBy === null
      ? []
      : [
          say(decideBy < today ? "partnerships-desk.overdue" : "partnerships-desk.due", {
            day: formatDay(language, decideBy),
          }),
        ]),
    say(`partnership.kind.${partnership.kind}`),
    endText(visit, partnership),
    ...(unanswered === 0 ? [] : [say("partnerships-desk.unanswered", { count: formatNumber(language, unanswered) })]),
    ...(partnership.public ? [] : [say("partnership-desk.hidden")]),
  ];
}
