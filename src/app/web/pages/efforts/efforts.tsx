import { mayAsk } from "../../../../access/may.ts";
import { count } from "../../../../output/texts/count.ts";
import { addressOf } from "../../../../records/address.ts";
import type { EffortModel } from "../../../../records/effort-model.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { effortsDesk } from "../../efforts/effort-address.ts";
import { goalText, spanText } from "../../efforts/effort-words.ts";
import type { Visit } from "../../visit.ts";

interface EffortsPageProps {
  readonly visit: Visit;
  readonly body: Body;
  /** The newest version of each. */
  readonly models: readonly EffortModel[];
}

/** A body's efforts with deadlines, as everybody reads of them. */
export function EffortsPage({ visit, body, models }: EffortsPageProps) {
  const { say, language } = visit;
  return (
    <>
      <h1>{say("efforts.title", { name: body.name })}</h1>
      <p class="font-lead">{say("efforts.lead")}</p>
      {models.length === 0 ? <p class="empty">{say("efforts.empty")}</p> : null}
      <ul class="desk-lines nobullet-list no-max-width">
        {models.map((model) => (
          <li class="desk-line">
            <p class="desk-title">
              <a href={addressOf.effort(body.slug, model.key)} lang="da">
                {model.title}
              </a>
            </p>
            <p lang="da">{model.summary}</p>
            <p class="quiet">
              {[
                ...(model.steps.length === 0 ? [] : [count(language, "effort-steps", model.steps.length)]),
                ...(model.outcome === null ? [] : [goalText(visit, model.outcome)]),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={addressOf.effortData(body.slug)}>{say("efforts.data")}</a>
      </p>
      {mayAsk(visit.viewer, "read-effort-models") ? (
        <p class="no-print">
          <a href={effortsDesk(body.id)}>{say("efforts.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

/** What is kept of people in a body's efforts, why, and for how long. */
export function EffortDataPage({ visit, body, models }: EffortsPageProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("effort-data.title", { name: body.name })}</h1>
      <p class="font-lead">{say("effort.data.text")}</p>
      <p>{say("effort-data.rights")}</p>
      {models.length === 0 ? <p class="empty">{say("efforts.empty")}</p> : null}
      {models.map((model) => (
        <section aria-labelledby={model.key}>
          <h2 id={model.key} lang="da">
            {model.title}
          </h2>
          <KeptOf visit={visit} model={model} />
        </section>
      ))}
    </>
  );
}

/** What one model keeps: purpose, how long, and each fact with why it is needed. */
export function KeptOf({ visit, model }: { readonly visit: Visit; readonly model: EffortModel }) {
  const { say } = visit;
  return (
    <>
      <p>{say("effort.data.purpose", { purpose: model.purpose })}</p>
      <p>{say("effort.data.kept", { span: spanText(visit, model.retention) })}</p>
      <section class="table--responsive-scroll" aria-label={`${say("effort.data")}: ${model.title}`} tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say("effort.data.fact")}</th>
              <th scope="col">{say("effort.data.why")}</th>
            </tr>
          </thead>
          <tbody>
            {model.facts.map(({ title, why }) => (
              <tr>
                <th scope="row" lang="da">
                  {title}
                </th>
                <td lang="da">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
