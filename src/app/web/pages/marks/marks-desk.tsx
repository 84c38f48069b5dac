import { formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { MarkRound, MarkYear } from "../../../../records/mark.ts";
import { marksDesk, roundDesk } from "../../marks/mark-address.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { roundStanding } from "./mark.tsx";
import { RoundForm, type RoundFormProps, roundForm } from "./round-form.tsx";

export const marksDones = ["year", "year-removed", "round-removed"] as const;

interface MarksDeskProps extends Pick<RoundFormProps, "committees" | "values"> {
  readonly visit: Visit;
  readonly body: { readonly id: string; readonly slug: string };
  readonly rounds: readonly MarkRound[];
  readonly years: readonly MarkYear[];
  readonly sent: SentForm | null;
  readonly done: (typeof marksDones)[number] | null;
}

/** A body's rounds of the mark, the form of a new one, and what is known of earlier years. */
export function MarksDesk(props: MarksDeskProps) {
  const { visit, body, rounds, sent, done, committees, values } = props;
  const { say } = visit;
  const action = marksDesk(body.id);
  return (
    <>
      <h1>{say("marks-desk.title")}</h1>
      {done === null ? null : <Done text={say(`marks-desk.done.${done}`)} />}
      <p>
        <a href={addressOf.mark(body.slug)}>{say("marks-desk.see")}</a>
      </p>
      <section aria-labelledby="runder">
        <h2 id="runder">{say("marks-desk.rounds")}</h2>
        {rounds.length === 0 ? (
          <p class="empty">{say("marks-desk.rounds.empty")}</p>
        ) : (
          <ol class="desk-lines nobullet-list no-max-width">
            {rounds.map((round) => (
              <li class="desk-line">
                <p class="desk-title" lang="da">
                  <a href={roundDesk(body.id, round.id)}>{round.name.da}</a>
                </p>
                <p class="quiet">
                  {say(`marks-desk.state.${round.state}`)} · {roundStanding(visit, round)}
                </p>
              </li>
            ))}
          </ol>
        )}
        {visit.mayPost(action) ? (
          <details class="fold" open={sent?.form === roundForm}>
            <summary>{say("marks-desk.round.new")}</summary>
            <RoundForm visit={visit} action={action} values={values} fresh committees={committees} sent={sent} />
          </details>
        ) : null}
      </section>
      <Years {...props} />
    </>
  );
}

function Years({ visit, body, years, sent }: MarksDeskProps) {
  const { say, language } = visit;
  const action = marksDesk(body.id);
  const own = sent?.form === "aar" ? sent : null;
  const of = { visit, form: "aar", sent: own, type: "text" } as const;
  return (
    <section aria-labelledby="aarene">
      <h2 id="aarene">{say("marks-desk.years")}</h2>
      <p class="section-lead">{say("marks-desk.years.lead")}</p>
      {years.length === 0 ? null : (
        <ul class="nobullet-list mark-known-years">
          {years.map(({ year, companies, source }) => (
            <li>
              {year}: {companies === null ? say("marks.growth.unknown") : formatNumber(language, companies)}
              {source === null ? "" : ` (${source})`}{" "}
              <Act
                visit={visit}
                action={action}
                fields={{ trin: "fjern-aar", aar: String(year) }}
                look="tertiary"
                text={say("marks-desk.years.remove")}
                label={say("marks-desk.years.remove.of", { year })}
              />
            </li>
          ))}
        </ul>
      )}
      {visit.mayPost(action) ? (
        <details class="fold" open={own !== null}>
          <summary>{say("marks-desk.years.add")}</summary>
          <PostForm visit={visit} action={action} class="narrow-form">
            <input type="hidden" name="trin" value="aar" />
            {own !== null ? <FormProblem visit={visit} wrong={own.wrong} /> : null}
            <Entry {...of} name="aar" label={say("marks.growth.year")} required numeric />
            <Entry {...of} name="antal" label={say("marks-desk.years.companies")} numeric />
            <Entry {...of} name="kilde" label={say("marks-desk.years.source")} />
            <button class="button button-secondary" type="submit">
              {say("marks-desk.years.save")}
            </button>
          </PostForm>
        </details>
      ) : null}
    </section>
  );
}
