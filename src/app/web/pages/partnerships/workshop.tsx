import { formatNumber, formatShortDay } from "../../../../output/texts/format.ts";
import type { Partnership } from "../../../../records/partnership.ts";
import { fewest, guaranteeOf, orderState } from "../../../../records/workshop.ts";
import { shareOf } from "../../partnerships/partnership-view.ts";
import type { Visit } from "../../visit.ts";

interface WorkshopProps {
  readonly visit: Visit;
  readonly partnership: Partnership;
}

/** Of a workshop: its tracks with places and buddies, how the delivery guarantee was kept, and who was referred, by year. */
export function Workshop({ visit, partnership }: WorkshopProps) {
  if (partnership.kind !== "workshop") return null;
  return (
    <>
      <Tracks visit={visit} partnership={partnership} />
      <Guarantee visit={visit} partnership={partnership} />
      <Referrals visit={visit} partnership={partnership} />
    </>
  );
}

function Tracks({ visit, partnership: { tracks } }: WorkshopProps) {
  const { say, language } = visit;
  const label = say("partnership.tracks");
  return tracks.length === 0 ? null : (
    <section aria-labelledby="spor">
      <h2 id="spor">{label}</h2>
      <section class="table--responsive-scroll" aria-label={say("partnerships.table", { title: label })} tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say("partnership.track.title")}</th>
              <th scope="col">{say("partnership.track.kind")}</th>
              <th scope="col" class="figure">
                {say("partnership.track.places")}
              </th>
              <th scope="col" class="figure">
                {say("partnership.track.buddies")}
              </th>
              <th scope="col">{say("partnership.track.counted")}</th>
            </tr>
          </thead>
          <tbody>
            {tracks.map(({ title, kind, places, buddies, counted }) => (
              <tr>
                <th scope="row" lang="da">
                  {title}
                </th>
                <td>{say(`partnership.track.${kind}`)}</td>
                <td class="figure">{formatNumber(language, places)}</td>
                <td class="figure">{formatNumber(language, buddies)}</td>
                <td>{formatShortDay(language, counted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const mostOrders = 50;

function Guarantee({ visit, partnership: { orders } }: WorkshopProps) {
  const { say, language, today } = visit;
  if (orders.length === 0) return null;
  const { kept, broken, open } = guaranteeOf(orders, today);
  const all = kept + broken;
  const number = (value: number) => formatNumber(language, value);
  const newest = orders.toSorted((a, b) => b.promised.localeCompare(a.promised)).slice(0, mostOrders);
  const label = say("partnership.guarantee.table");
  return (
    <section aria-labelledby="garanti">
      <h2 id="garanti">{say("partnership.guarantee")}</h2>
      <p>
        {all === 0
          ? say("partnership.guarantee.none")
          : say("partnership.guarantee.text", {
              kept: number(kept),
              all: number(all),
              share: shareOf(visit, kept, all),
            })}
        {open === 0 ? null : ` ${say("partnership.guarantee.open", { count: number(open) })}`}
      </p>
      <details class="fold">
        <summary>{label}</summary>
        {orders.length > mostOrders ? (
          <p class="quiet">
            {say("partnership.guarantee.more", { most: number(mostOrders), all: number(orders.length) })}
          </p>
        ) : null}
        <section class="table--responsive-scroll" aria-label={say("partnerships.table", { title: label })} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say("partnership.order.task")}</th>
                <th scope="col">{say("partnership.order.promised")}</th>
                <th scope="col">{say("partnership.order.delivered")}</th>
                <th scope="col">{say("partnership.order.state")}</th>
              </tr>
            </thead>
            <tbody>
              {newest.map((order) => (
                <tr>
                  <th scope="row" lang="da">
                    {order.task}
                  </th>
                  <td>{formatShortDay(language, order.promised)}</td>
                  <td>{order.delivered === null ? "–" : formatShortDay(language, order.delivered)}</td>
                  <td>{say(`partnership.order.${orderState(order, today)}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}

function Referrals({ visit, partnership: { referralsOfYears } }: WorkshopProps) {
  const { say, language } = visit;
  const few = { fewest: formatNumber(language, fewest) };
  const label = say("partnership.referrals");
  return referralsOfYears.length === 0 ? null : (
    <section aria-labelledby="henvist">
      <h2 id="henvist">{label}</h2>
      <p class="section-lead">{say("partnership.referrals.lead", few)}</p>
      <section class="table--responsive-scroll" aria-label={say("partnerships.table", { title: label })} tabindex={0}>
        <table class="table figure-table">
          <thead>
            <tr>
              <th scope="col">{say("partnership.referrals.year")}</th>
              <th scope="col" class="figure">
                {say("partnership.referrals.count")}
              </th>
            </tr>
          </thead>
          <tbody>
            {referralsOfYears.map(({ year, count }) => (
              <tr>
                <th scope="row">{year}</th>
                <td class="figure">
                  {count === null ? say("partnership.referrals.few", few) : formatNumber(language, count)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
