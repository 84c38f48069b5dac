import type { OtherOverview } from "../../../../records/other-overview.ts";
import { offersElsewhere } from "../../offers/desk-address.ts";
import { Entry, FormProblem, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface ElsewhereFormProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly overview: OtherOverview | null;
  readonly sent: SentForm | null;
}

/** The form that its answers name. */
export const elsewhereForm = "andet";

/** Points to another overview, instead of the body's own or beside it. */
export function ElsewhereForm({ visit, bodyId, overview, sent }: ElsewhereFormProps) {
  const { say } = visit;
  const action = offersElsewhere(bodyId);
  if (!visit.mayPost(action)) return null;
  const of = { visit, form: elsewhereForm, sent };
  const ticked = sent === null ? overview?.instead === true : wasTicked(sent, elsewhereForm, "istedet");
  return (
    <section aria-labelledby="andet-overblik">
      <h2 id="andet-overblik">{say("offers-desk.elsewhere")}</h2>
      <p>{say("offers-desk.elsewhere.lead")}</p>
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <PostForm visit={visit} action={action} class="narrow-form">
        <Entry
          {...of}
          name="navn"
          label={say("offers-desk.elsewhere.name")}
          type="text"
          value={overview?.name ?? null}
        />
        <Entry
          {...of}
          name="adresse"
          label={say("offers-desk.elsewhere.url")}
          type="text"
          value={overview?.url ?? null}
        />
        <div class="form-group-checkbox">
          <input class="form-checkbox" type="checkbox" id="istedet" name="istedet" value="ja" checked={ticked} />
          <label for="istedet" class="form-label">
            {say("offers-desk.elsewhere.instead")}
          </label>
        </div>
        <button class="button button-secondary" type="submit">
          {say("offers-desk.elsewhere.keep")}
        </button>{" "}
        {overview === null ? null : (
          <button class="button button-tertiary" type="submit" name="fjern" value="ja">
            {say("offers-desk.elsewhere.remove")}
          </button>
        )}
      </PostForm>
    </section>
  );
}
