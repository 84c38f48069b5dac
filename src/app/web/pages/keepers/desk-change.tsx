import { formatDay } from "../../../../output/texts/format.ts";
import type { WrittenOffer } from "../../../../records/offer.ts";
import type { OfferChange } from "../../../../records/offer-change.ts";
import type { OfferGuidelines, OfferKeeper } from "../../../../records/offer-keeper.ts";
import { changeDesk, keeperDesk, keepersDesk } from "../../keepers/keeper-address.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { Entry, FormProblem, LongEntry, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { OfferDifference } from "./offer-difference.tsx";
import { Guidelines } from "./ways-in.tsx";

interface DeskChangeProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly change: OfferChange;
  readonly keeper: OfferKeeper;
  /** What is shown now, whatever the state of the offer; null: there is none. */
  readonly before: WrittenOffer | null;
  /** The guidelines that were agreed to, and whether they are those that hold. */
  readonly guidelines: OfferGuidelines | null;
  readonly holds: boolean;
  readonly history: readonly (OfferChange & { readonly accountName: string | null })[];
  readonly sent: SentForm | null;
  readonly done: boolean;
}

/** One change beside the guidelines: what it makes different, to be approved or refused; and what came before. */
export function DeskChange(props: DeskChangeProps) {
  const { visit, bodyId, change, keeper, before, guidelines, holds, history, sent, done } = props;
  const { say, language } = visit;
  const day = (iso: string) => formatDay(language, iso.slice(0, 10));
  const here = changeDesk(bodyId, change.id);
  return (
    <>
      <p class="kicker">
        <a href={keeperDesk(bodyId, keeper.id)}>{keeper.name}</a>
      </p>
      <h1 lang="da">{change.record.title}</h1>
      {done ? <Done text={say(`keepers-desk.done.${change.state === "refused" ? "refused" : "approved"}`)} /> : null}
      <p class="font-lead">
        {say(before === null ? "keepers-desk.change.new" : "keepers-desk.change.lead", { day: day(change.created) })}{" "}
        {say(`keepers-desk.state.${change.state}`)}
        {change.reason === null ? "" : `: ${change.reason}`}
      </p>
      <div class="beside">
        <section aria-labelledby="forskel">
          <h2 id="forskel">{say("keepers-desk.difference")}</h2>
          <OfferDifference
            visit={visit}
            before={before}
            after={change.record}
            caption={say("keepers-desk.difference")}
          />
        </section>
        {guidelines === null ? null : (
          <div>
            <Guidelines visit={visit} guidelines={guidelines} />
            {holds ? null : <p class="quiet">{say("keepers-desk.guidelines.older")}</p>}
          </div>
        )}
      </div>
      {change.state === "waiting" && visit.mayPost(here) ? (
        <section aria-labelledby="afgoer">
          <h2 id="afgoer">{say("keepers-desk.decide")}</h2>
          <Act
            visit={visit}
            action={here}
            fields={{ trin: "godkend" }}
            look="primary"
            text={say("keepers-desk.approve")}
          />
          <PostForm visit={visit} action={here} class="narrow-form">
            <input type="hidden" name="trin" value="afvis" />
            <LongEntry
              visit={visit}
              form="afvis"
              sent={sent}
              name="grund"
              label={say("keepers-desk.reason")}
              hint={say("keepers-desk.reason.hint")}
              rows={3}
              required
            />
            <button class="button button-secondary" type="submit">
              {say("keepers-desk.refuse")}
            </button>
          </PostForm>
        </section>
      ) : null}
      <section aria-labelledby="historie">
        <h2 id="historie">{say("keepers-desk.history")}</h2>
        <ol>
          {history.map((each) => (
            <li>
              {each.id === change.id ? (
                <strong lang="da">{each.record.title}</strong>
              ) : (
                <a href={changeDesk(bodyId, each.id)} lang="da">
                  {each.record.title}
                </a>
              )}{" "}
              {day(each.created)}: {say(`keepers-desk.state.${each.state}`)}
              {each.decided === null ? "" : ` ${day(each.decided)}`}
              {each.accountName === null ? "" : ` (${each.accountName})`}
              {each.reason === null ? "" : `: ${each.reason}`}
            </li>
          ))}
        </ol>
      </section>
      <p class="after-list">
        <a href={keepersDesk(bodyId)}>{say("keepers-desk.back")}</a>
      </p>
    </>
  );
}

interface GuidelinesDeskProps {
  readonly visit: Visit;
  readonly action: string;
  readonly versions: readonly (OfferGuidelines & { readonly created: string })[];
  readonly keeping: { readonly open: boolean; readonly every: number; readonly patience: number };
  readonly sent: SentForm | null;
  readonly done: boolean;
}

/** Where the guidelines are kept: the text that holds, how often is asked, and the versions before. */
export function GuidelinesDesk({ visit, action, versions, keeping, sent, done }: GuidelinesDeskProps) {
  const { say, language } = visit;
  const form = "retningslinjer";
  const of = { visit, form, sent };
  const [holds] = versions;
  const open = sent === null ? keeping.open : sent.values.has("aaben");
  return (
    <>
      <h1>{say("keepers-desk.guidelines")}</h1>
      {done ? <Done text={say("keepers-desk.guidelines.saved")} /> : null}
      <p class="font-lead">{say("keepers-desk.guidelines.lead")}</p>
      {sent !== null && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <PostForm visit={visit} action={action} class="narrow-form">
        <LongEntry
          {...of}
          name="da"
          label={say("keepers-desk.guidelines.da")}
          rows={12}
          value={holds?.da ?? say("keepers-desk.guidelines.usual")}
          required
        />
        <LongEntry {...of} name="en" label={say("keepers-desk.guidelines.en")} rows={8} value={holds?.en ?? ""} />
        <Entry
          {...of}
          name="maaneder"
          label={say("keepers-desk.every")}
          hint={say("keepers-desk.every.hint")}
          type="text"
          value={String(keeping.every)}
          required
        />
        <Entry
          {...of}
          name="dage"
          label={say("keepers-desk.patience")}
          hint={say("keepers-desk.patience.hint")}
          type="text"
          value={String(keeping.patience)}
          required
        />
        <div class="form-group-checkbox">
          <input class="form-checkbox" type="checkbox" id="aaben" name="aaben" value="ja" checked={open} />
          <label class="form-label" for="aaben">
            {say("keepers-desk.open.tick")}
          </label>
        </div>
        <button class="button button-primary" type="submit">
          {say("keepers-desk.guidelines.save")}
        </button>
      </PostForm>
      {versions.length < 2 ? null : (
        <section aria-labelledby="udgaver">
          <h2 id="udgaver">{say("keepers-desk.versions")}</h2>
          {versions.slice(1).map(({ version, created, da }) => (
            <details class="fold">
              <summary>
                {say("keepers.guidelines.version", { version: String(version) })},{" "}
                {formatDay(language, created.slice(0, 10))}
              </summary>
              <p class="kept-lines" lang="da">
                {da}
              </p>
            </details>
          ))}
        </section>
      )}
    </>
  );
}
