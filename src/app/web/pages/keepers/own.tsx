import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { writtenOf } from "../../../../records/offer-change.ts";
import type { OfferGuidelines, OfferKeeper } from "../../../../records/offer-keeper.ts";
import type { KeptByKeeper } from "../../../../store/queries/keepers/offer-changes.ts";
import { Done } from "../../parts/done.tsx";
import { Choice, Field, PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { OfferDifference } from "./offer-difference.tsx";

export const ownDones = ["sendt", "bekraeftet", "lukket", "trukket", "gemt"] as const;
export type OwnDone = (typeof ownDones)[number];

interface OfSession {
  readonly visit: Visit;
  /** What every form of the session carries. */
  readonly formKey: string;
}

/** A form of a keeper's session. */
export function KeeperForm({
  visit,
  formKey,
  action,
  class: className,
  children,
}: OfSession & { readonly action: string; readonly class?: string; readonly children?: unknown }) {
  return (
    <PostForm visit={visit} action={action} {...(className === undefined ? {} : { class: className })}>
      <input type="hidden" name="noegle" value={formKey} />
      {children as never}
    </PostForm>
  );
}

interface OwnOffersProps extends OfSession {
  readonly keeper: OfferKeeper;
  readonly body: { readonly slug: string; readonly name: string };
  readonly offers: readonly KeptByKeeper[];
  readonly done: OwnDone | null;
}

/** The title an offer is known by: as it is shown, else as it was written last. */
export const titleOf = ({ offer, change }: KeptByKeeper): string => offer?.title ?? change?.record.title ?? "";

/** True where an offer can be confirmed: it is shown, or hidden for want of a word. */
export const isConfirmable = ({ offer }: KeptByKeeper): boolean =>
  offer !== null && (offer.state === "approved" || offer.hidden?.why === "not-confirmed");

/** An association's own offers: how each stands, what can be done with it, and that they still hold. */
export function OwnOffers({ visit, formKey, keeper, body, offers, done }: OwnOffersProps) {
  const { say } = visit;
  const confirmable = offers.filter(isConfirmable);
  return (
    <>
      <p class="kicker">{body.name}</p>
      <h1>{say("keepers-own.title", { name: keeper.name })}</h1>
      {done === null ? null : <Done text={say(`keepers-own.done.${done}`)} />}
      <p class="font-lead">{say("keepers-own.lead")}</p>
      <p>
        <a class="button button-primary" href="/forening/tilbud/nyt">
          {say("keepers-own.new")}
        </a>
      </p>
      {offers.length === 0 ? (
        <p class="empty">{say("keepers-own.empty")}</p>
      ) : (
        <section aria-labelledby="tilbud">
          <h2 id="tilbud">{say("keepers-own.offers")}</h2>
          {confirmable.length > 1 ? (
            <KeeperForm visit={visit} formKey={formKey} action="/forening/bekraeft">
              <input type="hidden" name="svar" value="ja" />
              {confirmable.map(({ offerId }) => (
                <input type="hidden" name={`tilbud-${offerId}`} value="ja" />
              ))}
              <button class="button button-secondary" type="submit">
                {say("keepers-own.confirm-all")}
              </button>
            </KeeperForm>
          ) : null}
          <ol class="desk-lines nobullet-list no-max-width">
            {offers.map((one) => (
              <OwnOffer visit={visit} formKey={formKey} one={one} />
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="oplysninger">
        <h2 id="oplysninger">{say("keepers-own.contact")}</h2>
        <p class="section-lead">{say("keepers-own.contact.lead", { email: keeper.email })}</p>
        <KeeperForm visit={visit} formKey={formKey} action="/forening/oplysninger" class="narrow-form">
          <Field
            visit={visit}
            name="kontakt"
            label="keepers.contact"
            type="text"
            autocomplete="name"
            value={keeper.contact}
          />
          <Field
            visit={visit}
            name="telefon"
            label="keepers.phone"
            type="text"
            autocomplete="tel"
            required={false}
            value={keeper.phone}
          />
          <Choice
            visit={visit}
            name="sprog"
            label="keepers-own.language"
            value={keeper.language}
            options={(["da", "en"] as const).map((value) => ({ value, text: say(`site.language.${value}`) }))}
          />
          <button class="button button-secondary" type="submit">
            {say("keepers-own.contact.save")}
          </button>
        </KeeperForm>
      </section>
      <p>
        <a href={addressOf.body(body.slug)}>{body.name}</a>
      </p>
      <KeeperForm visit={visit} formKey={formKey} action="/forening/ud">
        <button class="button button-tertiary" type="submit">
          {say("keepers.out")}
        </button>
      </KeeperForm>
    </>
  );
}

function OwnOffer({ visit, formKey, one }: OfSession & { readonly one: KeptByKeeper }) {
  const { say } = visit;
  const title = titleOf(one);
  const answer = (svar: "ja" | "nej", text: string, label: string) => (
    <KeeperForm visit={visit} formKey={formKey} action="/forening/bekraeft" class="inline-form">
      <input type="hidden" name="svar" value={svar} />
      <input type="hidden" name={`tilbud-${one.offerId}`} value="ja" />
      <button
        class={svar === "ja" ? "button button-secondary" : "button button-tertiary"}
        type="submit"
        aria-label={label}
      >
        {text}
      </button>
    </KeeperForm>
  );
  return (
    <li class="desk-line">
      <h3 class="desk-title" lang="da">
        <a href={`/forening/tilbud/${one.offerId}`}>{title}</a>
      </h3>
      {standing(visit, one).map((line) => (
        <p>{line}</p>
      ))}
      {isConfirmable(one) ? (
        <div class="desk-steps">
          {answer("ja", say("keepers-own.holds"), say("keepers-own.holds.of", { title }))}
          {one.offer?.state === "approved"
            ? answer("nej", say("keepers-own.ends"), say("keepers-own.ends.of", { title }))
            : null}
        </div>
      ) : null}
    </li>
  );
}

/** How an offer stands, in sentences. What was just said of it is said, though it takes the background work a moment. */
function standing({ say, language }: Visit, { offer, change, confirmed, holds }: KeptByKeeper): string[] {
  const lines: string[] = [];
  const day = (iso: string) => formatDay(language, iso.slice(0, 10));
  if (offer?.state === "approved") {
    const { confirmedUntil } = offer;
    lines.push(
      confirmedUntil === null ? say("keepers-own.shown") : say("keepers-own.shown.until", { day: day(confirmedUntil) }),
    );
  }
  if (offer?.state === "hidden") {
    const { why = "by-hand", note = null } = offer.hidden ?? {};
    lines.push(say(why === "not-confirmed" ? "keepers-own.unconfirmed" : "keepers-own.hidden"));
    if (note !== null && why !== "not-confirmed") lines.push(note);
  }
  if (confirmed !== null && holds !== null) {
    lines.push(say(holds ? "keepers-own.confirmed" : "keepers-own.ended", { day: day(confirmed) }));
  }
  if (change?.state === "waiting") lines.push(say(offer === null ? "keepers-own.waits.new" : "keepers-own.waits"));
  if (change?.state === "refused") lines.push(say("keepers-own.refused", { reason: change.reason ?? "" }));
  return lines;
}

interface HistoryProps extends OfSession {
  readonly one: KeptByKeeper;
  readonly changes: readonly NonNullable<KeptByKeeper["change"]>[];
}

/** What was written of an offer before, and what became of it; what waits can be taken back. */
export function OwnHistory({ visit, formKey, one, changes }: HistoryProps) {
  const { say, language } = visit;
  const waiting = changes.find(({ state }) => state === "waiting");
  return (
    <>
      {waiting === undefined ? null : (
        <section aria-labelledby="venter" class="notice-box">
          <h2 id="venter">{say("keepers-own.waiting")}</h2>
          <p>{say(one.offer === null ? "keepers-own.waits.new" : "keepers-own.waits")}</p>
          <OfferDifference
            visit={visit}
            before={one.offer === null ? null : writtenOf(one.offer)}
            after={waiting.record}
            caption={say("keepers-own.waiting")}
          />
          <KeeperForm visit={visit} formKey={formKey} action={`/forening/tilbud/${one.offerId}/traek-tilbage`}>
            <input type="hidden" name="aendring" value={waiting.id} />
            <button class="button button-secondary" type="submit">
              {say("keepers-own.withdraw")}
            </button>
          </KeeperForm>
        </section>
      )}
      {changes.length === 0 ? null : (
        <section aria-labelledby="historie">
          <h2 id="historie">{say("keepers-desk.history")}</h2>
          <ul>
            {changes.map(({ created, state, reason, record }) => (
              <li>
                {formatDay(language, created.slice(0, 10))}: <span lang="da">{record.title}</span>.{" "}
                {say(`keepers-desk.state.${state}`)}
                {reason === null ? "" : `: ${reason}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** That an offer follows the guidelines: ticked each time something is sent. */
export function AgreeTick({ visit, guidelines }: { readonly visit: Visit; readonly guidelines: OfferGuidelines }) {
  return (
    <div class="form-group-checkbox">
      <input type="hidden" name="udgave" value={String(guidelines.version)} />
      <input class="form-checkbox" type="checkbox" id="enig" name="enig" value="ja" required />
      <label class="form-label" for="enig">
        {visit.say("offer-form.agree", { version: String(guidelines.version) })}
      </label>
    </div>
  );
}
