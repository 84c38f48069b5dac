import type { WrittenOffer } from "../../../../records/offer.ts";
import { fieldChanges } from "../../../../records/offer-change.ts";
import { fieldLines } from "../../keepers/offer-words.ts";
import type { Visit } from "../../visit.ts";

interface OfferDifferenceProps {
  readonly visit: Visit;
  /** What is shown now; null: a new offer. */
  readonly before: WrittenOffer | null;
  readonly after: WrittenOffer;
  readonly caption: string;
}

/** What a change makes different, field by field: how it is, and how it would be. */
export function OfferDifference({ visit, before, after, caption }: OfferDifferenceProps) {
  const { say } = visit;
  const changes = fieldChanges(before, after);
  if (changes.length === 0) return <p class="empty">{say("keepers-desk.no-difference")}</p>;
  return (
    <div class="table--responsive-scroll">
      <table class="table offer-difference">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("keepers-desk.field")}</th>
            {before === null ? null : <th scope="col">{say("keepers-desk.now")}</th>}
            <th scope="col">{say(before === null ? "keepers-desk.written" : "keepers-desk.proposed")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr>
              <th scope="row">{say(`offer-field.${change.field}`)}</th>
              {before === null ? null : (
                <td lang="da">
                  <Lines visit={visit} lines={fieldLines(visit, change, change.before)} struck />
                </td>
              )}
              <td lang="da">
                <Lines visit={visit} lines={fieldLines(visit, change, change.after)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lines({
  visit,
  lines,
  struck,
}: {
  readonly visit: Visit;
  readonly lines: readonly string[];
  readonly struck?: boolean;
}) {
  if (lines.length === 0) return <span class="quiet">{visit.say("offer-value.empty")}</span>;
  const all = lines.map((line, at) => (
    <>
      {at > 0 ? <br /> : null}
      {line}
    </>
  ));
  return struck ? <del>{all}</del> : <ins>{all}</ins>;
}
