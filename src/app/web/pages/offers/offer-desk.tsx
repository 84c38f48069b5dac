import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Offer, WrittenOffer } from "../../../../records/offer.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { newOfferDesk, offerDesk, offersDesk } from "../../offers/desk-address.ts";
import { Done } from "../../parts/done.tsx";
import { Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { OfferFields, offerForm } from "../keepers/offer-fields.tsx";

/** What was just done to an offer, as the address has it. */
export const offerDones = ["gemt", "vist", "skjult", "kladde"] as const;
export type OfferDone = (typeof offerDones)[number];

interface OfferDeskProps {
  readonly visit: Visit;
  readonly body: Body;
  /** Null: a new one. */
  readonly offer: Offer | null;
  readonly written: WrittenOffer;
  readonly revisions: readonly { readonly number: number; readonly at: string; readonly record: Offer | null }[];
  readonly sent: SentForm | null;
  readonly done: OfferDone | null;
}

/** Where an offer is written, shown, hidden and taken away. */
export function OfferDesk({ visit, body, offer, written, revisions, sent, done }: OfferDeskProps) {
  const { say, language } = visit;
  const here = offer === null ? newOfferDesk(body.id) : offerDesk(body.id, offer.id);
  return (
    <>
      <h1 lang={offer === null ? undefined : "da"}>{offer === null ? say("offers-desk.new") : offer.title}</h1>
      {done === null ? null : <Done text={say(`offers-desk.done.${done}`)} />}
      {offer === null ? null : (
        <p class="font-lead">
          {say(`offers-desk.state.${offer.state}`)}
          {offer.hidden === null ? "" : `: ${say(`offers-desk.hidden.${offer.hidden.why}`)}`}
          {offer.hidden?.note == null ? "" : `. ${offer.hidden.note}`}
          {offer.state === "approved" ? (
            <>
              {" "}
              · <a href={addressOf.offer(body.slug, offer.id)}>{say("study-desk.see")}</a>
            </>
          ) : null}
        </p>
      )}
      {sent !== null && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      {offer === null ? null : <Steps visit={visit} here={here} offer={offer} sent={sent} />}
      <section aria-labelledby="skriv">
        <h2 id="skriv">{say("offers-desk.write")}</h2>
        <PostForm visit={visit} action={here} class="narrow-form">
          <input type="hidden" name="trin" value="gem" />
          <Entry
            visit={visit}
            form={offerForm}
            sent={sent}
            name="udbyder"
            label={say("offers-desk.provider")}
            type="text"
            value={written.provider.name}
            required
          />
          <OfferFields visit={visit} offer={written} sent={sent} />
          <button class="button button-primary" type="submit">
            {say("study-desk.save")}
          </button>
        </PostForm>
      </section>
      {revisions.length === 0 ? null : (
        <details class="details">
          <summary class="details-summary">{say("offers-desk.revisions")}</summary>
          <ul class="nobullet-list">
            {revisions.map(({ number, at, record }) => (
              <li>
                {number}. {formatDay(language, at.slice(0, 10))}:{" "}
                {record === null
                  ? say("offers-desk.removed")
                  : `${say(`offers-desk.state.${record.state}`)}. ${record.title}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href={offersDesk(body.id)}>{say("offers-desk.back")}</a>
      </p>
    </>
  );
}

/** What can be done to it as it stands, each a button of its own. */
function Steps({
  visit,
  here,
  offer,
  sent,
}: Pick<OfferDeskProps, "visit" | "sent"> & { readonly here: string; readonly offer: Offer }) {
  const { say } = visit;
  const button = (step: "vis" | "kladde" | "slet", first = false) => (
    <PostForm visit={visit} action={here} class="inline-form">
      <input type="hidden" name="trin" value={step} />
      <button class={`button ${first ? "button-primary" : "button-secondary"}`} type="submit">
        {say(`offers-desk.step.${step}`)}
      </button>
    </PostForm>
  );
  return (
    <section aria-labelledby="trin">
      <h2 id="trin">{say("offers-desk.steps")}</h2>
      {offer.state === "approved" ? null : button("vis", true)}
      {offer.state === "draft" ? null : button("kladde")}
      {offer.state === "hidden" ? null : (
        <PostForm visit={visit} action={here} class="narrow-form">
          <input type="hidden" name="trin" value="skjul" />
          <Entry visit={visit} form="skjul" sent={sent} name="hvorfor" label={say("offers-desk.why")} type="text" />
          <button class="button button-secondary" type="submit">
            {say(offer.state === "proposed" ? "offers-desk.step.afvis" : "offers-desk.step.skjul")}
          </button>
        </PostForm>
      )}
      {button("slet")}
    </section>
  );
}
