import type { Child } from "hono/jsx";
import { mayFollowUp } from "../../../../access/may.ts";
import { formatNumber } from "../../../../output/texts/format.ts";
import type { PromiseKind } from "../../../../records/promise.ts";
import { type Standing, standings } from "../../../../records/standing.ts";
import type { DeskAnswer } from "../../../../store/queries/followup/desk-answers.ts";
import type { DeskBody } from "../../../../store/queries/followup/desk-bodies.ts";
import type { DeskChoices } from "../../../../store/queries/followup/desk-choices.ts";
import type { DeskCounts } from "../../../../store/queries/followup/desk-counts.ts";
import type { DeskPromiseLine } from "../../../../store/queries/followup/desk-promise-line.ts";
import type { DeskSuccessor } from "../../../../store/queries/followup/desk-successors.ts";
import { deskPromisesAddress, newPromiseAddress, type PromiseView, promiseViews } from "../../desk-address.ts";
import { FilterChoice } from "../../parts/filter-choice.tsx";
import { KindAndYear } from "../../parts/kind-and-year.tsx";
import { Pager } from "../../parts/pager.tsx";
import { type DoneStep, type StepBack, StepDone } from "../../parts/promise-step.tsx";
import type { Visit } from "../../visit.ts";
import { AnswerLine, DeskLine, SuccessorLine } from "./promise-lines-desk.tsx";

/** What a list is narrowed to; null: not asked about. `committee`: a slug, `owner`: an e-mail. */
export interface AskedDesk {
  readonly committee: string | null;
  readonly year: number | null;
  readonly standing: Standing | null;
  readonly kind: PromiseKind | null;
  readonly owner: string | null;
}

/** The rows of the list that is asked for. */
export type DeskRows =
  | { readonly of: "promises"; readonly rows: readonly DeskPromiseLine[] }
  | { readonly of: "answers"; readonly rows: readonly DeskAnswer[] }
  | { readonly of: "successors"; readonly rows: readonly DeskSuccessor[] };

export interface PromisesDeskProps {
  readonly visit: Visit;
  readonly body: DeskBody;
  readonly view: PromiseView;
  readonly counts: DeskCounts;
  readonly choices: DeskChoices;
  readonly asked: AskedDesk;
  readonly list: DeskRows;
  readonly page: number;
  /** Lines a page. */
  readonly size: number;
  readonly more: boolean;
  readonly done: DoneStep | null;
  /** This list's address, and the line what was done is told at. */
  readonly back: StepBack;
}

/** What waits for a secretary of a body, list by list. */
export function PromisesDesk(props: PromisesDeskProps) {
  const { visit, body, view, counts, list, page, more, done, asked } = props;
  const { say } = visit;
  const filters = view === "look" || view === "overdue" || view === "soon" || view === "all";
  const filtered = filters && Object.values(asked).some((value) => value !== null);
  const lines = linesOf(props);
  const at = lines.some(({ id }) => id === props.back.next) ? props.back.next : null;
  const told = done === null ? null : <StepDone visit={visit} done={done} back={props.back} />;
  return (
    <>
      <p class="kicker" lang="da">
        {body.name}
      </p>
      <h1>{say("promise-desk.title")}</h1>
      <Views visit={visit} slug={body.slug} view={view} counts={counts} />
      <h2>{say(`promise-desk.view.${view}`)}</h2>
      <p class="section-lead">{say(`promise-desk.lead.${view}`)}</p>
      {filters ? <Filter {...props} /> : null}
      {at === null ? told : null}
      {lines.length === 0 ? (
        <p class="empty">{say(filtered ? "promise-desk.empty.filtered" : `promise-desk.empty.${view}`)}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width" aria-label={say(`promise-desk.view.${view}`)}>
          {lines.map(({ id, line }) => (
            <li class="desk-line">
              {id === at ? told : null}
              {line}
            </li>
          ))}
        </ol>
      )}
      <Pager visit={visit} page={page} pages={filtered ? null : pagesOf(props)} more={more} />
      {mayFollowUp(visit.viewer, body.id) ? (
        <p class="after-list">
          <a class="button button-secondary" href={newPromiseAddress(body.slug)}>
            {say("promise-desk.add")}
          </a>
        </p>
      ) : null}
      {list.rows.length === 0 && page > 1 ? (
        <p>
          <a href={deskPromisesAddress(body.slug, view)}>{say("pager.previous")}</a>
        </p>
      ) : null}
    </>
  );
}

/** How many pages there are, where it was counted how much waits. */
function pagesOf({ view, counts, page, size, more }: PromisesDeskProps): number | null {
  const many = manyOf(counts)[view];
  return many === null ? null : Math.max(Math.ceil(many / size), page + (more ? 1 : 0));
}

function manyOf(counts: DeskCounts): Readonly<Record<PromiseView, number | null>> {
  return {
    look: counts.unsure + counts.sure,
    answers: counts.answers,
    successors: counts.successors,
    missing: counts.missing,
    overdue: counts.overdue,
    soon: counts.dueSoon,
    all: null,
  };
}

/** The lines of the list, each with the line after it, to which the reader comes back. */
function linesOf({ visit, body, view, list, back }: PromisesDeskProps): { id: string; line: Child }[] {
  const after = (at: number): StepBack => ({
    address: back.address,
    next: (list.rows[at + 1] ?? list.rows[at - 1])?.id ?? null,
  });
  const of = { visit, bodyId: body.id };
  if (list.of === "answers") {
    return list.rows.map((answer, at) => ({
      id: answer.id,
      line: <AnswerLine {...of} answer={answer} back={after(at)} />,
    }));
  }
  if (list.of === "successors") {
    return list.rows.map((pair, at) => ({ id: pair.id, line: <SuccessorLine {...of} pair={pair} back={after(at)} /> }));
  }
  return list.rows.map((line, at) => ({
    id: line.id,
    line: <DeskLine visit={visit} view={view} line={line} back={after(at)} />,
  }));
}

interface ViewsProps {
  readonly visit: Visit;
  readonly slug: string;
  readonly view: PromiseView;
  readonly counts: DeskCounts;
}

/** How much waits where, as the ways to the lists. */
function Views({ visit, slug, view, counts }: ViewsProps) {
  const { say, language } = visit;
  const many = manyOf(counts);
  return (
    <nav aria-label={say("promise-desk.views")}>
      <ul class="desk-views nobullet-list no-max-width">
        {(Object.keys(promiseViews) as PromiseView[]).map((name) => (
          <li>
            <a href={deskPromisesAddress(slug, name)} aria-current={name === view ? "page" : undefined}>
              <span>{say(`promise-desk.view.${name}`)}</span>
              {many[name] === null ? null : <strong class="figure"> {formatNumber(language, many[name])}</strong>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filter({ visit, body, view, choices, asked }: PromisesDeskProps) {
  const { say } = visit;
  return (
    <form method="get" class="filter-form" aria-label={say("promises.filter")}>
      <input type="hidden" name="kommune" value={body.slug} />
      <input type="hidden" name="vis" value={promiseViews[view]} />
      <FilterChoice
        name="udvalg"
        label={say("promises.filter.committee")}
        all={say("promises.filter.committee.all")}
        chosen={asked.committee}
        options={choices.committees.map(({ slug, name }) => [slug, name])}
      />
      {view === "look" ? null : (
        <FilterChoice
          name="ansvarlig"
          label={say("promise-desk.owner")}
          all={say("promise-desk.owner.all")}
          chosen={asked.owner}
          options={choices.owners.map(({ email, name }) => [email, name ?? email])}
        />
      )}
      {view === "all" ? (
        <FilterChoice
          name="stand"
          label={say("promises.filter.standing")}
          all={say("promises.filter.standing.all")}
          chosen={asked.standing}
          options={standings.map((standing) => [standing, say(`standing.${standing}`)])}
        />
      ) : null}
      <KindAndYear visit={visit} years={choices.years} asked={asked} />
      <button class="button button-secondary" type="submit">
        {say("promises.filter.button")}
      </button>
    </form>
  );
}

interface ChooseBodyProps {
  readonly visit: Visit;
  readonly bodies: readonly DeskBody[];
}

/** For whoever works for several bodies. */
export function ChooseBody({ visit, bodies }: ChooseBodyProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("promise-desk.title")}</h1>
      <p class="section-lead">{say(bodies.length === 0 ? "promise-desk.none" : "promise-desk.choose")}</p>
      <ul class="body-list nobullet-list">
        {bodies.map(({ slug, name }) => (
          <li>
            <a href={deskPromisesAddress(slug, "look")} lang="da">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
