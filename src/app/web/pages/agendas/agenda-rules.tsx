import { numberings, standingKinds } from "../../../../records/agenda.ts";
import type { Problem } from "../../../../records/problem.ts";
import { agendasOf, rulesOf } from "../../items/item-address.ts";
import { Tick } from "../../parts/area.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { Choice, Field, PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface AgendaRulesProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly committee: { readonly id: string; readonly name: string };
  readonly fields: ReadonlyMap<string, string>;
  readonly done: boolean;
  readonly wrong: Problem | null;
}

/** How a committee's agendas are made: numbers, notice periods, standing items. */
export function AgendaRulesView({ visit, bodyId, committee, fields, done, wrong }: AgendaRulesProps) {
  const { say } = visit;
  const text = { visit, type: "text", autocomplete: "off", required: false } as const;
  return (
    <>
      <h1>{say("agenda-rules.title", { committee: committee.name })}</h1>
      {done ? <Done text={say("agenda-rules.done")} /> : null}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <PostForm visit={visit} action={rulesOf(bodyId, committee.id)} class="narrow-form">
        <Choice
          visit={visit}
          name="numre"
          label="agenda-rules.numbering"
          value={fields.get("numre") ?? ""}
          options={numberings.map((numbering) => ({
            value: numbering,
            text: say(`agenda-rules.numbering.${numbering}`),
          }))}
        />
        <Tick name="byraad" label={say("agenda-rules.council")} checked={fields.has("byraad")} />
        <Field
          {...text}
          name="frist"
          label="agenda-rules.notice"
          hint={say("agenda-rules.notice.hint")}
          value={fields.get("frist") ?? ""}
        />
        <Field {...text} name="materiale" label="agenda-rules.material" value={fields.get("materiale") ?? ""} />
        <Tick
          name="loerdag"
          label={say("agenda-rules.saturdays")}
          hint={say("agenda-rules.saturdays.hint")}
          checked={fields.has("loerdag")}
        />
        <fieldset class="form-group">
          <legend class="h4">{say("agenda-rules.standing")}</legend>
          <p class="form-hint">{say("agenda-rules.standing.hint")}</p>
          {standingKinds.map((kind) => (
            <>
              <Field
                {...text}
                name={`fast-${kind}`}
                label={`agenda-rules.standing.${kind}`}
                value={fields.get(`fast-${kind}`) ?? ""}
              />
              {kind === "approval" ? null : (
                <Tick
                  name={`fast-lukket-${kind}`}
                  label={say(`agenda-rules.closed.${kind}`)}
                  checked={fields.has(`fast-lukket-${kind}`)}
                />
              )}
            </>
          ))}
        </fieldset>
        <button class="button button-primary" type="submit">
          {say("agenda-rules.save")}
        </button>
      </PostForm>
      <p class="after-list">
        <a href={agendasOf(bodyId)}>{say("agenda-desk.back")}</a>
      </p>
    </>
  );
}
