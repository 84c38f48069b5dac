import type { Indicator } from "../../../../records/indicator.ts";
import type { PlacedProposal } from "../../../../store/queries/goals/figure-proposals.ts";
import type { FigureRow } from "../../../../store/queries/goals/figures.ts";
import { foundPeriod, foundText, proposalFields, proposalsDesk } from "../../figures/proposal-form.ts";
import { newIndicatorDesk } from "../../goals/desk-address.ts";
import { figureText } from "../../goals/indicator-view.ts";
import { ChoiceEntry, Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { ProposalFacts, StepForm } from "./proposals.tsx";

interface ProposalProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly proposal: PlacedProposal;
  readonly indicators: readonly Indicator[];
  /** The indicator that is chosen in the form; null: none. */
  readonly chosen: Indicator | null;
  /** What that indicator has of the period already. */
  readonly held: FigureRow | null;
  readonly sent: SentForm | null;
}

/** The name of the form. */
export const proposalForm = "laest";

/** One figure that was read in a paper: its sentence where it stands, and what a person says of it. */
export function Proposal(props: ProposalProps) {
  const { visit, bodyId, proposal, chosen, sent } = props;
  const { say, language } = visit;
  const { found, state, itemId, documentId, before, after, words } = proposal;
  const value = say("proposals.value", {
    value: foundText(language, found, chosen),
    period: foundPeriod(language, found) ?? say("proposals.no-period"),
  });
  return (
    <>
      <p class="kicker">{say("proposals.title")}</p>
      <h1 lang="da">{value}</h1>
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <ProposalFacts visit={visit} proposal={proposal} indicator={chosen} />
      <section aria-labelledby="sted">
        <h2 id="sted">{say("proposals.place")}</h2>
        {before === null || after === null ? (
          <p class="empty">{say("proposals.hidden")}</p>
        ) : (
          <>
            <figure class="quotation">
              <blockquote lang="da" class="quotation-place">
                {before === "" ? null : <>…{before}</>}
                <mark>{words}</mark>
                {after === "" ? null : <>{after}…</>}
              </blockquote>
            </figure>
            <p>
              <a href={`/id/${itemId ?? documentId}`}>
                {say(itemId === null ? "proposals.place.document" : "proposals.place.link")}
              </a>
            </p>
          </>
        )}
      </section>
      {state === "proposed" ? <ConfirmForm {...props} /> : null}
      <div class="desk-steps">
        <StepForm
          visit={visit}
          bodyId={bodyId}
          id={proposal.id}
          step={state === "proposed" ? "afvis" : "fortryd"}
          text={say(state === "proposed" ? "proposals.dismiss" : "proposals.undo")}
          label={null}
        />
      </div>
      <p class="after-list">
        <a href={proposalsDesk(bodyId)}>{say("proposals.back")}</a>
      </p>
    </>
  );
}

function ConfirmForm({ visit, bodyId, proposal, indicators, chosen, held, sent }: ProposalProps) {
  const { say } = visit;
  const fields = proposalFields(proposal);
  const of = { visit, form: proposalForm, sent };
  const action = proposalsDesk(bodyId);
  if (!visit.mayPost(action)) return null;
  return (
    <section aria-labelledby="bekraeft">
      <h2 id="bekraeft">{say("proposals.form")}</h2>
      <p>{say("proposals.form.text")}</p>
      <Held visit={visit} proposal={proposal} chosen={chosen} held={held} />
      <PostForm visit={visit} action={action} class="narrow-form">
        <input type="hidden" name="trin" value="bekraeft" />
        <input type="hidden" name="laest" value={proposal.id} />
        <input type="hidden" name="side" value="et" />
        <ChoiceEntry
          {...of}
          name="indikator"
          label={say("proposals.indicator")}
          value={chosen?.id ?? ""}
          options={[["", say("proposals.indicator.choose")], ...indicators.map(({ id, name }) => [id, name] as const)]}
        />
        <Entry
          {...of}
          name="periode"
          label={say("proposals.period")}
          hint={say("proposals.period.hint")}
          type="text"
          value={fields.periode}
          required
        />
        <Entry {...of} name="tal" label={say("proposals.number")} type="text" value={fields.tal} required />
        <Entry
          {...of}
          name="taeller"
          label={say("proposals.numerator")}
          hint={say("proposals.numerator.hint")}
          type="text"
          value={fields.taeller}
        />
        <Entry {...of} name="naevner" label={say("proposals.denominator")} type="text" value={fields.naevner} />
        <button class="button button-primary" type="submit">
          {say("proposals.confirm")}
        </button>
      </PostForm>
      <p>
        <a href={`${newIndicatorDesk(bodyId)}?laest=${proposal.id}`}>{say("proposals.new-indicator")}</a>
      </p>
    </section>
  );
}

function Held({ visit, proposal, chosen, held }: Pick<ProposalProps, "visit" | "proposal" | "chosen" | "held">) {
  const { say, language } = visit;
  if (chosen === null || held === null) return null;
  const of = { period: held.period.label, source: held.source.name };
  return (
    <p>
      {held.value === proposal.found.value
        ? say("proposals.held.same", of)
        : say("proposals.held", { ...of, value: figureText(language, chosen, held) })}
    </p>
  );
}
