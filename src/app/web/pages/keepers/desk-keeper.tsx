import { formatDay } from "../../../../output/texts/format.ts";
import type { OfferKeeper } from "../../../../records/offer-keeper.ts";
import type { KeptByKeeper } from "../../../../store/queries/keepers/offer-changes.ts";
import { changeDesk, keeperDesk, keepersDesk } from "../../keepers/keeper-address.ts";
import { Done } from "../../parts/done.tsx";
import { LongEntry, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { titleOf } from "./own.tsx";

interface DeskKeeperProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly keeper: OfferKeeper;
  readonly offers: readonly KeptByKeeper[];
  readonly sent: SentForm | null;
  readonly done: boolean;
}

/** An association as the desk knows it: who it is, what it keeps, and the end of its access. */
export function DeskKeeper({ visit, bodyId, keeper, offers, sent, done }: DeskKeeperProps) {
  const { say, language } = visit;
  const day = (iso: string) => formatDay(language, iso.slice(0, 10));
  const facts: readonly (readonly [string, string])[] = [
    [say("keepers.cvr"), keeper.cvr ?? say("offer-value.cvr.none")],
    [say("keepers.contact"), keeper.contact],
    [say("keepers.email"), keeper.email],
    [say("keepers.phone"), keeper.phone === "" ? say("offer-value.empty") : keeper.phone],
    [
      say("keepers.guidelines"),
      say("keepers-desk.agreed", { version: String(keeper.agreed), day: day(keeper.agreedAt) }),
    ],
  ];
  return (
    <>
      <h1>{keeper.name}</h1>
      {done ? <Done text={say("keepers-desk.done.ended")} /> : null}
      {keeper.ended === null ? null : (
        <p class="font-lead">
          {say("keepers-desk.ended", { day: day(keeper.ended) })}: {keeper.reason}
        </p>
      )}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <section aria-labelledby="tilbud">
        <h2 id="tilbud">{say("keepers-own.offers")}</h2>
        {offers.length === 0 ? (
          <p class="empty">{say("keepers-desk.offers.none")}</p>
        ) : (
          <ul class="desk-lines nobullet-list no-max-width">
            {offers.map((one) => (
              <li class="desk-line">
                <p class="desk-title" lang="da">
                  {one.change === null ? titleOf(one) : <a href={changeDesk(bodyId, one.change.id)}>{titleOf(one)}</a>}
                </p>
                <p class="quiet">
                  {[
                    one.offer === null ? say("keepers-desk.offer.new") : say(`keepers-desk.offer.${one.offer.state}`),
                    one.change?.state === "waiting" ? say("keepers-desk.state.waiting") : "",
                    one.offer?.confirmedUntil == null
                      ? ""
                      : say("keepers-desk.until", { day: day(one.offer.confirmedUntil) }),
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {keeper.ended === null && visit.mayPost(keeperDesk(bodyId, keeper.id)) ? (
        <details class="fold" open={sent !== null}>
          <summary>{say("keepers-desk.end")}</summary>
          <p>{say("keepers-desk.end.lead")}</p>
          <PostForm visit={visit} action={keeperDesk(bodyId, keeper.id)} class="narrow-form">
            <LongEntry
              visit={visit}
              form="luk"
              sent={sent}
              name="grund"
              label={say("keepers-desk.end.reason")}
              rows={3}
              required
            />
            <button class="button button-secondary" type="submit">
              {say("keepers-desk.end")}
            </button>
          </PostForm>
        </details>
      ) : null}
      <p class="after-list">
        <a href={keepersDesk(bodyId)}>{say("keepers-desk.back")}</a>
      </p>
    </>
  );
}
