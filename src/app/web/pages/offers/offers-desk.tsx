import { count } from "../../../../output/texts/count.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { type Offer, type OfferState, offerStates } from "../../../../records/offer.ts";
import type { OtherOverview } from "../../../../records/other-overview.ts";
import { newOfferDesk, offerDesk, offersDesk, offersImport } from "../../offers/desk-address.ts";
import { Done } from "../../parts/done.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";
import { ElsewhereForm } from "./elsewhere-form.tsx";

interface OffersDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly state: OfferState | null;
  readonly text: string;
  readonly lines: readonly { readonly record: Offer; readonly modified: string }[];
  readonly counts: ReadonlyMap<OfferState, number>;
  readonly page: number;
  readonly more: boolean;
  readonly removed: boolean;
  /** Another overview that the body points to, and what was sent of it and could not be used. */
  readonly elsewhere: OtherOverview | null;
  readonly sent: SentForm | null;
  readonly pointed: boolean;
}

/** The desk of those who keep a body's offers. */
export function OffersDesk(props: OffersDeskProps) {
  const { visit, bodyId, state, text, lines, counts, page, more, removed } = props;
  const { say, language } = visit;
  const here = offersDesk(bodyId);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return (
    <>
      <h1>{say("offers-desk.title")}</h1>
      {removed ? <Done text={say("offers-desk.removed")} /> : null}
      {props.pointed ? <Done text={say("offers-desk.elsewhere.kept")} /> : null}
      {visit.mayPost(newOfferDesk(bodyId)) ? (
        <p>
          <a class="button button-primary" href={newOfferDesk(bodyId)}>
            {say("offers-desk.new")}
          </a>{" "}
          <a class="button button-secondary" href={offersImport(bodyId)}>
            {say("offers-desk.import")}
          </a>
        </p>
      ) : null}
      <nav aria-label={say("offers-desk.states")}>
        <ul class="choices nobullet-list no-max-width">
          <li>
            <a href={here} aria-current={state === null ? "true" : undefined}>
              {say("offers-desk.all")} ({formatNumber(language, all)})
            </a>
          </li>
          {offerStates.map((one) => (
            <li>
              <a href={`${here}?tilstand=${one}`} aria-current={state === one ? "true" : undefined}>
                {say(`offers-desk.state.${one}`)} ({formatNumber(language, counts.get(one) ?? 0)})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <form method="get" action={here} class="narrow-form">
          {state === null ? null : <input type="hidden" name="tilstand" value={state} />}
          <label class="form-label" for="q">
            {say("offers-desk.search")}
          </label>
          <div class="search">
            <input class="form-input" id="q" name="q" type="search" value={text} maxlength={100} />
            <button class="button button-search" type="submit">
              {say("search.button")}
            </button>
          </div>
        </form>
      </search>
      {lines.length === 0 ? <p class="empty">{say(all === 0 ? "offers-desk.empty" : "offers-desk.none")}</p> : null}
      <ul class="promise-lines nobullet-list no-max-width">
        {lines.map(({ record, modified }) => (
          <li class="promise-line">
            <p class="promise-what">
              <a href={offerDesk(bodyId, record.id)} lang="da">
                {record.title}
              </a>
            </p>
            <p class="promise-due quiet">
              {[
                say(`offers-desk.state.${record.state}`),
                ...(record.hidden === null ? [] : [say(`offers-desk.hidden.${record.hidden.why}`)]),
                record.provider.name,
                say("offer.changed", { day: formatDay(language, modified.slice(0, 10)) }),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      <Pager visit={visit} page={page} pages={null} more={more} />
      <p class="quiet">{count(language, "offers", all)}</p>
      <ElsewhereForm visit={visit} bodyId={bodyId} overview={props.elsewhere} sent={props.sent} />
    </>
  );
}
