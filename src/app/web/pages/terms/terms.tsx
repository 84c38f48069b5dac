import { formatDay, formatShortMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { Place } from "../../../../store/queries/accounts/places.ts";
import type { Term } from "../../../../store/queries/terms/terms.ts";
import { Choice, Field, PostForm, problemText } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface TermsProps {
  readonly visit: Visit;
  readonly terms: readonly (Term & { readonly body: string; readonly seats: number })[];
  /** The bodies one may add a term to. */
  readonly places: readonly Place[];
  readonly wrong: Problem | null;
  readonly written: ReadonlyMap<string, string>;
}

/** Where a term stands, in words. */
export function termState({ say, language }: Visit, { constituted }: Term): string {
  if (constituted === null) return say("terms.prepared");
  return say("terms.constituted", { when: formatShortMoment(language, constituted) });
}

/** The terms of the bodies one reads, and a new one. */
export function Terms({ visit, terms, places, wrong, written }: TermsProps) {
  const { say, language } = visit;
  return (
    <>
      <h1>{say("terms.title")}</h1>
      <p class="font-lead">{say(terms.length === 0 ? "terms.empty" : "terms.lead")}</p>
      {terms.length === 0 ? null : (
        <section class="table--responsive-scroll" aria-label={say("terms.title")} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                {(["term", "body", "state", "seats"] as const).map((column) => (
                  <th scope="col">{say(`terms.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {terms.map((term) => (
                <tr>
                  <td>
                    <a href={`/konto/perioder/${term.bodyId}/${term.id}`}>{term.name}</a>
                    <br />
                    <span class="quiet">
                      {say("terms.days", {
                        from: formatDay(language, term.starts),
                        to: formatDay(language, term.ends),
                      })}
                    </span>
                  </td>
                  <td>{term.body}</td>
                  <td>{termState(visit, term)}</td>
                  <td>{term.seats}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {places.length === 0 ? null : (
        <>
          <h2>{say("terms.add.title")}</h2>
          {wrong === null ? null : (
            <p class="form-error-message" role="alert">
              {problemText(visit, wrong)}
            </p>
          )}
          <PostForm visit={visit} action="/konto/perioder" class="narrow-form">
            <Choice
              visit={visit}
              name="kommune"
              label="terms.body"
              value={written.get("kommune") ?? ""}
              options={places.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <Field
              visit={visit}
              name="navn"
              label="terms.name"
              type="text"
              autocomplete="off"
              hint={say("terms.name.hint")}
              value={written.get("navn") ?? ""}
            />
            <Field
              visit={visit}
              name="fra"
              label="terms.starts"
              type="date"
              autocomplete="off"
              value={written.get("fra") ?? ""}
            />
            <Field
              visit={visit}
              name="til"
              label="terms.ends"
              type="date"
              autocomplete="off"
              value={written.get("til") ?? ""}
            />
            <button class="button button-primary" type="submit">
              {say("terms.add.button")}
            </button>
          </PostForm>
        </>
      )}
    </>
  );
}
