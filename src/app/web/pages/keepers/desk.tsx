import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { OfferKeeper } from "../../../../records/offer-keeper.ts";
import type { SilentKeeper } from "../../../../store/queries/keepers/confirmations.ts";
import type { waitingChanges } from "../../../../store/queries/keepers/offer-changes.ts";
import { changeDesk, evaluationDesk, guidelinesDesk, keeperDesk } from "../../keepers/keeper-address.ts";
import type { Visit } from "../../visit.ts";

interface KeepersDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly waiting: Awaited<ReturnType<typeof waitingChanges>>;
  readonly silent: readonly SilentKeeper[];
  readonly keepers: readonly OfferKeeper[];
  /** The version of the guidelines that holds; null: there are none. */
  readonly version: number | null;
  readonly open: boolean;
}

/** What associations have written that waits, who is silent, and who they are. */
export function KeepersDesk({ visit, bodyId, waiting, silent, keepers, version, open }: KeepersDeskProps) {
  const { say, language } = visit;
  const day = (iso: string) => formatDay(language, iso.slice(0, 10));
  return (
    <>
      <h1>{say("keepers-desk.title")}</h1>
      <p class="font-lead">
        {version === null
          ? say("keepers-desk.none")
          : say(open ? "keepers-desk.open" : "keepers-desk.closed", { version: String(version) })}{" "}
        <a href={guidelinesDesk(bodyId)}>{say("keepers-desk.guidelines")}</a>
      </p>
      <p>
        <a href={evaluationDesk(bodyId)}>{say("offer-figures.evaluation")}</a>
      </p>
      <section aria-labelledby="venter">
        <h2 id="venter">{say("keepers-desk.waiting")}</h2>
        {waiting.length === 0 ? (
          <p class="empty">{say("keepers-desk.waiting.none")}</p>
        ) : (
          <ol class="desk-lines nobullet-list no-max-width">
            {waiting.map(({ id, record, keeperName, created }) => (
              <li class="desk-line">
                <p class="desk-title" lang="da">
                  <a href={changeDesk(bodyId, id)}>{record.title}</a>
                </p>
                <p class="quiet">{say("keepers-desk.waiting.by", { name: keeperName, day: day(created) })}</p>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="tavse">
        <h2 id="tavse">{say("keepers-desk.silent")}</h2>
        <p class="section-lead">{say("keepers-desk.silent.lead")}</p>
        {silent.length === 0 ? (
          <p class="empty">{say("keepers-desk.silent.none")}</p>
        ) : (
          <div class="table--responsive-scroll">
            <table class="table">
              <caption class="sr-only">{say("keepers-desk.silent")}</caption>
              <thead>
                <tr>
                  <th scope="col">{say("keepers-desk.association")}</th>
                  <th scope="col">{say("keepers.contact")}</th>
                  <th scope="col" class="number">
                    {say("keepers-desk.silent.waiting")}
                  </th>
                  <th scope="col" class="number">
                    {say("keepers-desk.silent.hidden")}
                  </th>
                  <th scope="col">{say("keepers-desk.silent.since")}</th>
                </tr>
              </thead>
              <tbody>
                {silent.map((one) => (
                  <tr>
                    <th scope="row">
                      <a href={keeperDesk(bodyId, one.keeperId)}>{one.name}</a>
                    </th>
                    <td>{[one.contact, one.email, one.phone].filter((part) => part !== "").join(", ")}</td>
                    <td class="number">{formatNumber(language, one.waiting)}</td>
                    <td class="number">{formatNumber(language, one.hidden)}</td>
                    <td>{day(one.since)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section aria-labelledby="foreninger">
        <h2 id="foreninger">{say("keepers-desk.all")}</h2>
        {keepers.length === 0 ? (
          <p class="empty">{say("keepers-desk.all.none")}</p>
        ) : (
          <ul class="desk-lines nobullet-list no-max-width">
            {keepers.map((keeper) => (
              <li class="desk-line">
                <p class="desk-title">
                  <a href={keeperDesk(bodyId, keeper.id)}>{keeper.name}</a>
                </p>
                <p class="quiet">
                  {keeper.cvr === null ? say("offer-value.cvr.none") : say("offer-value.cvr", { number: keeper.cvr })}
                  {keeper.ended === null ? "" : ` · ${say("keepers-desk.ended", { day: day(keeper.ended) })}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
