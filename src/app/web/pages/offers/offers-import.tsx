import type { OfferPlan } from "../../../../features/offers/exchange/compare-offers.ts";
import { formatNumber } from "../../../../output/texts/format.ts";
import { offersDesk, offersImport } from "../../offers/desk-address.ts";
import { Done } from "../../parts/done.tsx";
import { Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm, problemText } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { OfferDifference } from "../keepers/offer-difference.tsx";

interface OffersImportProps {
  readonly visit: Visit;
  readonly bodyId: string;
  /** What the file would do, with the file itself to be sent again; null: none was read yet. */
  readonly read: {
    readonly plan: OfferPlan;
    readonly file: string;
    readonly name: string;
    readonly overview: string;
  } | null;
  readonly sent: SentForm | null;
  readonly done: boolean;
}

/** So many of each kind are told one by one. */
const told = 50;

/** Takes in a file of offers: first what it would do, then, by another press, it is done. */
export function OffersImport({ visit, bodyId, read, sent, done }: OffersImportProps) {
  const { say } = visit;
  const of = { visit, form: "indlaes", sent };
  return (
    <>
      <h1>{say("offers-desk.import")}</h1>
      {done ? <Done text={say("offers-import.done")} /> : null}
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      {read === null ? (
        <>
          <p class="font-lead">{say("offers-import.lead")}</p>
          <PostForm visit={visit} action={offersImport(bodyId)} class="narrow-form" withFile>
            <div class="form-group">
              <label class="form-label" for="fil">
                {say("offers-import.file")}
              </label>
              <input
                class="form-input"
                type="file"
                id="fil"
                name="fil"
                accept=".csv,.json,text/csv,application/json"
                required
              />
            </div>
            <Entry
              {...of}
              name="overblik"
              label={say("offers-import.overview")}
              hint={say("offers-import.overview.hint")}
              type="text"
            />
            <button class="button button-primary" type="submit">
              {say("offers-import.read")}
            </button>
          </PostForm>
        </>
      ) : (
        <Plan visit={visit} bodyId={bodyId} read={read} />
      )}
      <p>
        <a href={offersDesk(bodyId)}>{say("offers-desk.back")}</a>
      </p>
    </>
  );
}

function Plan({
  visit,
  bodyId,
  read,
}: Pick<OffersImportProps, "visit" | "bodyId"> & { readonly read: NonNullable<OffersImportProps["read"]> }) {
  const { say, language } = visit;
  const { plan, file, name, overview } = read;
  const number = (n: number) => formatNumber(language, n);
  const nothing = plan.added.length + plan.changed.length + plan.gone.length === 0;
  return (
    <>
      <p class="font-lead">
        {say("offers-import.plan", {
          ...{ name, added: number(plan.added.length), changed: number(plan.changed.length) },
          ...{ unchanged: number(plan.unchanged), gone: number(plan.gone.length) },
          ...{ doubles: number(plan.doubles.length), wrong: number(plan.wrong.length) },
        })}
      </p>
      {nothing ? null : (
        <PostForm visit={visit} action={offersImport(bodyId)} class="narrow-form">
          <input type="hidden" name="fil64" value={file} />
          <input type="hidden" name="navn" value={name} />
          <input type="hidden" name="overblik" value={overview} />
          <div class="form-group-checkbox">
            <input class="form-checkbox" type="checkbox" id="vis" name="vis" value="ja" />
            <label for="vis" class="form-label">
              {say("offers-import.show")}
            </label>
          </div>
          <button class="button button-primary" type="submit">
            {say("offers-import.take")}
          </button>
        </PostForm>
      )}
      <List
        heading={say("offers-import.wrong")}
        lines={plan.wrong.map(({ row, title, problem }) => `${row}: ${title} – ${problemText(visit, problem)}`)}
      />
      <List heading={say("offers-import.doubles")} lines={plan.doubles.map(({ row, title }) => `${row}: ${title}`)} />
      <List heading={say("offers-import.gone")} lines={plan.gone.map(({ title }) => title)} />
      <List heading={say("offers-import.added")} lines={plan.added.map(({ row, offer }) => `${row}: ${offer.title}`)} />
      {plan.changed.slice(0, told).map(({ row, before, offer }) => (
        <section>
          <h2 class="h3" lang="da">
            {row}: {before.title}
          </h2>
          <OfferDifference visit={visit} before={before} after={offer} caption={before.title} />
        </section>
      ))}
    </>
  );
}

function List({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="details" open={lines.length <= 10}>
      <summary class="details-summary">
        {heading} ({lines.length})
      </summary>
      <ul class="nobullet-list" lang="da">
        {lines.slice(0, told).map((line) => (
          <li>{line}</li>
        ))}
        {lines.length > told ? <li>…</li> : null}
      </ul>
    </details>
  );
}
