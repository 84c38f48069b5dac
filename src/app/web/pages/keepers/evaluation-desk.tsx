import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { keepersDesk } from "../../keepers/keeper-address.ts";
import { Done } from "../../parts/done.tsx";
import { ChoiceEntry, Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface EvaluationDeskProps {
  readonly visit: Visit;
  readonly body: { readonly id: string; readonly slug: string };
  readonly action: string;
  readonly evaluation: { readonly promiseId: string; readonly due: string } | null;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly sent: SentForm | null;
  readonly done: boolean;
}

/** Where the evaluation of the overview is promised, and an item is written of its figures. */
export function EvaluationDesk({ visit, body, action, evaluation, committees, sent, done }: EvaluationDeskProps) {
  const { say, language } = visit;
  return (
    <>
      <h1>{say("offer-figures.evaluation")}</h1>
      {done ? <Done text={say("offer-figures.promised")} /> : null}
      <p class="font-lead">{say("offer-figures.desk.lead")}</p>
      {evaluation === null ? null : (
        <p>
          <a href={`/konto/bord/loefte/${body.id}/${evaluation.promiseId}`}>
            {say("offer-figures.evaluation.by", { day: formatDay(language, evaluation.due) })}
          </a>
        </p>
      )}
      <p>
        <a href={addressOf.offerFigures(body.slug)}>{say("offer-figures.see")}</a>
      </p>
      <section aria-labelledby="lov">
        <h2 id="lov">{say(evaluation === null ? "offer-figures.promise.make" : "offer-figures.promise.anew")}</h2>
        {sent?.form === "lov" && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
        <PostForm visit={visit} action={action} class="narrow-form">
          <input type="hidden" name="trin" value="lov" />
          <Entry
            visit={visit}
            form="lov"
            sent={sent}
            name="adresse"
            label={say("offer-figures.item")}
            hint={say("offer-figures.item.hint")}
            type="text"
            required
          />
          <Entry
            visit={visit}
            form="lov"
            sent={sent}
            name="aar"
            label={say("offer-figures.years")}
            type="text"
            value="2"
            required
          />
          <button class="button button-primary" type="submit">
            {say("offer-figures.promise.button")}
          </button>
        </PostForm>
      </section>
      {evaluation === null || committees.length === 0 ? null : (
        <section aria-labelledby="punkt">
          <h2 id="punkt">{say("offer-figures.put-on")}</h2>
          <p>{say("offer-figures.put-on.lead")}</p>
          <PostForm visit={visit} action={action} class="narrow-form">
            <input type="hidden" name="trin" value="punkt" />
            <ChoiceEntry
              visit={visit}
              form="punkt"
              sent={sent}
              name="udvalg"
              label={say("study-desk.committee")}
              options={committees.map(({ id, name }) => [id, name] as const)}
            />
            <button class="button button-secondary" type="submit">
              {say("offer-figures.put-on.button")}
            </button>
          </PostForm>
        </section>
      )}
      <p class="after-list">
        <a href={keepersDesk(body.id)}>{say("keepers-desk.back")}</a>
      </p>
    </>
  );
}
