import { mayKeepGoals } from "../../../../access/may.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { Indicator } from "../../../../records/indicator.ts";
import type { Problem } from "../../../../records/problem.ts";
import {
  type PlacedProposal,
  type ProposalView,
  proposalViews,
} from "../../../../store/queries/goals/figure-proposals.ts";
import { foundPeriod, foundText, proposalDesk, proposalsDesk } from "../../figures/proposal-form.ts";
import { goalsDesk } from "../../goals/desk-address.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";

/** What can just have been done, as the address says it. */
export const proposalDones = ["bekraeftet", "afvist", "fortrudt"] as const;
export type ProposalDone = (typeof proposalDones)[number];

interface ProposalsProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly view: ProposalView;
  readonly counts: Readonly<Record<ProposalView, number>>;
  readonly proposals: readonly PlacedProposal[];
  readonly indicators: readonly Indicator[];
  readonly page: number;
  readonly more: boolean;
  readonly done: ProposalDone | null;
  /** What was just done, to be undone. */
  readonly doneId: string | null;
  readonly wrong: Problem | null;
}

/** The figures that were read in published papers, list by list, each with its sentence and its next step. */
export function Proposals(props: ProposalsProps) {
  const { visit, bodyId, view, counts, proposals, indicators, page, more, done, doneId, wrong } = props;
  const { say, language } = visit;
  return (
    <>
      <h1>{say("proposals.title")}</h1>
      <p class="font-lead">{say("proposals.lead")}</p>
      {done === null ? null : <Done text={say(`proposals.done.${done}`)} />}
      {done !== null && done !== "fortrudt" && doneId !== null ? (
        <StepForm visit={visit} bodyId={bodyId} id={doneId} step="fortryd" text={say("proposals.undo")} label={null} />
      ) : null}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <nav aria-label={say("proposals.views")}>
        <ul class="desk-views nobullet-list no-max-width">
          {proposalViews.map((name) => (
            <li>
              <a href={proposalsDesk(bodyId, name)} aria-current={name === view ? "page" : undefined}>
                <span>{say(`proposals.view.${name}`)}</span>
                <strong class="figure"> {formatNumber(language, counts[name])}</strong>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{say(`proposals.view.${view}`)}</h2>
      {indicators.length === 0 ? <p class="empty">{say("proposals.none-yet")}</p> : null}
      {proposals.length === 0 && indicators.length > 0 ? <p class="empty">{say(`proposals.empty.${view}`)}</p> : null}
      {proposals.length === 0 ? null : (
        <ol class="desk-lines nobullet-list no-max-width" aria-label={say(`proposals.view.${view}`)}>
          {proposals.map((proposal) => (
            <li class="desk-line">
              <Line visit={visit} bodyId={bodyId} proposal={proposal} indicators={indicators} />
            </li>
          ))}
        </ol>
      )}
      <Pager visit={visit} page={page} pages={null} more={more} />
      <p class="after-list">
        <a href={goalsDesk(bodyId)}>{say("goals-desk.back")}</a>
      </p>
    </>
  );
}

interface LineProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly proposal: PlacedProposal;
  readonly indicators: readonly Indicator[];
}

function Line({ visit, bodyId, proposal, indicators }: LineProps) {
  const { say, language } = visit;
  const { found, state } = proposal;
  const indicator = indicators.find(({ id }) => id === proposal.indicatorId) ?? null;
  const value = say("proposals.value", {
    value: foundText(language, found, indicator),
    period: foundPeriod(language, found) ?? say("proposals.no-period"),
  });
  const of = { visit, bodyId, id: proposal.id };
  const ready = indicator !== null && indicator.rhythm === found.period.kind && found.value !== null;
  return (
    <div class="desk-line-row">
      <div>
        <p class="desk-title" lang="da">
          <a href={proposalDesk(bodyId, proposal.id)}>{value}</a>
        </p>
        <blockquote lang="da">{found.quote?.text}</blockquote>
        <ProposalFacts visit={visit} proposal={proposal} indicator={indicator} />
      </div>
      {mayKeepGoals(visit.viewer, bodyId) ? (
        <div class="desk-steps">
          {state === "proposed" && ready ? (
            <StepForm
              {...of}
              step="bekraeft"
              text={say("proposals.confirm")}
              label={say("proposals.confirm.of", { value })}
              indicatorId={indicator.id}
            />
          ) : null}
          {state === "proposed" ? (
            <>
              <a
                class="button button-secondary"
                href={proposalDesk(bodyId, proposal.id)}
                aria-label={say("proposals.look.of", { value })}
              >
                {say("proposals.look")}
              </a>
              <StepForm
                {...of}
                step="afvis"
                text={say("proposals.dismiss")}
                label={say("proposals.dismiss.of", { value })}
              />
            </>
          ) : (
            <StepForm {...of} step="fortryd" text={say("proposals.undo")} label={say("proposals.undo.of", { value })} />
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Where a figure was read, which indicator it is of or like, and what is to be known of it. */
export function ProposalFacts({
  visit,
  proposal,
  indicator,
}: {
  readonly visit: Visit;
  readonly proposal: PlacedProposal;
  readonly indicator: Indicator | null;
}) {
  const { say, language } = visit;
  const { found, state, missing, before, itemId, documentId, title, committee, day } = proposal;
  const { numerator, denominator, flag } = found;
  const number = (value: number) => formatNumber(language, value);
  const part =
    numerator === null
      ? null
      : denominator === null
        ? say("proposals.part.only", { numerator: number(numerator) })
        : say("proposals.part", { numerator: number(numerator), denominator: number(denominator) });
  return (
    <>
      <p class="desk-facts quiet">
        {say("proposals.from")}{" "}
        {before === null ? (
          say("proposals.hidden")
        ) : (
          <a href={`/id/${itemId ?? documentId}`} lang="da">
            {title ?? found.source.name}
          </a>
        )}
        {committee === null ? null : (
          <>
            {" · "}
            <span lang="da">{committee}</span>
          </>
        )}
        {` · ${formatDay(language, day)}`}
        {part === null ? null : ` · ${part}`}
        {found.approximate ? ` · ${say("proposals.approximate")}` : null}
      </p>
      {indicator === null ? null : (
        <p class="quiet">
          {say(state === "confirmed" ? "proposals.is" : "proposals.of")} <span lang="da">{indicator.name}</span>
        </p>
      )}
      {flag === null ? null : <p>{say(`proposals.flag.${flag.code}`, { written: flag.written })}</p>}
      {missing ? <p>{say("proposals.missing")}</p> : null}
    </>
  );
}

interface StepFormProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly id: string;
  readonly step: "bekraeft" | "afvis" | "fortryd";
  readonly text: string;
  /** What the button is called where its text does not say of which figure it is. */
  readonly label: string | null;
  readonly indicatorId?: string;
}

export function StepForm({ visit, bodyId, id, step, text, label, indicatorId }: StepFormProps) {
  return (
    <PostForm visit={visit} action={proposalsDesk(bodyId)} class="inline-form">
      <input type="hidden" name="trin" value={step} />
      <input type="hidden" name="laest" value={id} />
      {indicatorId === undefined ? null : <input type="hidden" name="indikator" value={indicatorId} />}
      <button
        class={step === "bekraeft" ? "button button-primary" : "button button-secondary"}
        type="submit"
        aria-label={label ?? undefined}
      >
        {text}
      </button>
    </PostForm>
  );
}
