import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { MarkRound } from "../../../../records/mark.ts";
import { markShare } from "../../../../records/mark-share.ts";
import type { AssessedApplication } from "../../../../store/queries/marks/applications.ts";
import type { ItemLine } from "../../../../store/queries/public/item-line.ts";
import { itemAt } from "../../items/item-address.ts";
import { applicationDesk, marksDesk, roundDesk } from "../../marks/mark-address.ts";
import { percentOf } from "../../marks/share-lines.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { roundStanding } from "./mark.tsx";
import { RoundForm, type RoundFormProps, roundForm } from "./round-form.tsx";

export const roundDones = ["made", "saved", "linked", "unlinked", "opened", "decided", "awarded", "assessed"] as const;
export type RoundDone = (typeof roundDones)[number];

export interface RoundDeskProps extends Pick<RoundFormProps, "committees" | "values"> {
  readonly visit: Visit;
  readonly body: { readonly id: string; readonly slug: string };
  readonly round: MarkRound;
  readonly applications: readonly AssessedApplication[];
  /** The items the round is linked with, that everybody can read. */
  readonly items: readonly ItemLine[];
  /** The deadline has come. */
  readonly closed: boolean;
  /** The viewer may write items for the committee. */
  readonly mayPropose: boolean;
  readonly sent: SentForm | null;
  readonly done: RoundDone | null;
}

const standing = (all: readonly AssessedApplication[]) =>
  all.filter(({ application }) => application.withdrawn === null);

/** Where a round is kept: from what the committee approved to the day the mark is handed over. */
export function RoundDesk(props: RoundDeskProps) {
  const { visit, body, round, sent, done, values, committees } = props;
  const { say } = visit;
  const here = roundDesk(body.id, round.id);
  const whole = sent !== null && !["runde", "decide", "criteria", "plan"].includes(sent.form) ? sent : null;
  return (
    <>
      <p class="kicker">{say(`marks-desk.state.${round.state}`)}</p>
      <h1 lang="da">{round.name.da}</h1>
      {done === null ? null : <Done text={say(`mark-desk.done.${done}`)} />}
      {whole === null ? null : <FormProblem visit={visit} wrong={whole.wrong} />}
      <p class="font-lead">{roundStanding(visit, round)}</p>
      <Approvals {...props} />
      {round.state === "draft" ? (
        <section aria-labelledby="aabn">
          <h2 id="aabn">{say("mark-desk.open")}</h2>
          <p>{say("mark-desk.open.lead")}</p>
          <Act visit={visit} action={here} fields={{ trin: "aabn" }} look="primary" text={say("mark-desk.open")} />
        </section>
      ) : (
        <Applications {...props} />
      )}
      <Propose {...props} />
      <Decide {...props} />
      <Award {...props} />
      {visit.mayPost(here) ? (
        <details class="fold" open={sent?.form === roundForm}>
          <summary>{say("mark-desk.change")}</summary>
          <RoundForm visit={visit} action={here} values={values} fresh={false} committees={committees} sent={sent} />
        </details>
      ) : null}
      {round.state === "draft" && visit.mayPost(here) ? (
        <details class="fold">
          <summary>{say("mark-desk.remove")}</summary>
          <p>{say("mark-desk.remove.lead")}</p>
          <Act visit={visit} action={here} fields={{ trin: "slet" }} text={say("mark-desk.remove.button")} />
        </details>
      ) : null}
      <p class="after-list">
        <a href={marksDesk(body.id)}>{say("marks-desk.title")}</a>
      </p>
    </>
  );
}

function Approvals(props: RoundDeskProps) {
  const { visit } = props;
  const { say } = visit;
  return (
    <section aria-labelledby="godkendt">
      <h2 id="godkendt">{say("mark-desk.approvals")}</h2>
      <p class="section-lead">{say("mark-desk.approvals.lead")}</p>
      <Approval {...props} of="criteria" />
      <Approval {...props} of="plan" />
    </section>
  );
}

function Approval({ visit, body, round, items, sent, of }: RoundDeskProps & { readonly of: "criteria" | "plan" }) {
  const { say } = visit;
  const here = roundDesk(body.id, round.id);
  const id = of === "criteria" ? round.criteriaItemId : round.planItemId;
  const item = items.find((each) => each.id === id);
  const what = say(`mark-desk.approval.${of}`);
  const standingOf = id === null ? "none" : item?.outcome === "approved" ? "approved" : "waits";
  const own = sent?.form === of ? sent : null;
  return (
    <div class="mark-approval">
      <h3>{what}</h3>
      <p>
        {say(`mark-desk.approval.${standingOf}`)}
        {item === undefined ? null : (
          <>
            {": "}
            <a href={addressOf.permanent(item.id)} lang="da">
              {item.title}
            </a>
          </>
        )}
      </p>
      {round.state !== "draft" ? null : id !== null ? (
        <Act
          visit={visit}
          action={here}
          fields={{ trin: "loes", hvad: of }}
          look="tertiary"
          text={say("mark-desk.approval.unlink")}
          label={say("mark-desk.approval.unlink.of", { what })}
        />
      ) : (
        <PostForm visit={visit} action={here} class="narrow-form">
          <input type="hidden" name="trin" value="knyt" />
          <input type="hidden" name="hvad" value={of} />
          <Entry
            visit={visit}
            form={of}
            sent={own}
            name="adresse"
            label={say("mark-desk.approval.link")}
            type="text"
            required
          />
          <button
            class="button button-secondary"
            type="submit"
            aria-label={`${say("mark-desk.approval.button")}: ${what}`}
          >
            {say("mark-desk.approval.button")}
          </button>
        </PostForm>
      )}
    </div>
  );
}

function Applications({ visit, body, round, applications, closed }: RoundDeskProps) {
  const { say, language } = visit;
  const number = (value: number) => formatNumber(language, value);
  const all = standing(applications);
  const left = all.filter(({ assessment }) => assessment === null).length;
  return (
    <section aria-labelledby="ansoegninger">
      <h2 id="ansoegninger">{say("mark-desk.applications")}</h2>
      {applications.length === 0 ? (
        <p class="empty">{say("mark-desk.applications.none")}</p>
      ) : (
        <>
          <p>{say("mark-desk.count", { count: number(all.length), left: number(left) })}</p>
          {closed ? null : <p>{say("mark-desk.applications.before")}</p>}
          <section
            class="table--responsive-scroll"
            tabindex={0}
            aria-label={say("marks.table", { name: say("mark-desk.applications") })}
          >
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{say("mark-desk.column.company")}</th>
                  <th scope="col" class="number">
                    {say("mark-desk.column.employees")}
                  </th>
                  <th scope="col" class="number">
                    {say("mark-desk.column.share")}
                  </th>
                  <th scope="col" class="number">
                    {say("mark-desk.column.asked")}
                  </th>
                  <th scope="col">{say("mark-desk.column.met")}</th>
                  <th scope="col">{say("mark-desk.column.verdict")}</th>
                  <th scope="col">{say("mark-desk.column.outcome")}</th>
                </tr>
              </thead>
              <tbody>
                {applications.map((each) => (
                  <ApplicationRow visit={visit} bodyId={body.id} round={round} assessed={each} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly round: MarkRound;
  readonly assessed: AssessedApplication;
}

/** A company's shares as a table has them: one, or one for each group. */
export function sharesText(language: "da" | "en", round: MarkRound, { application }: AssessedApplication): string {
  const { groups, tenths } = markShare(round.criteria, application);
  const percent = (value: number) => `${percentOf(language, value)} %`;
  return groups.length > 1
    ? groups.map((group) => `${group.group}: ${percent(group.tenths)}`).join(", ")
    : percent(tenths);
}

/** What is asked of a company of its size. */
export function askedText(language: "da" | "en", round: MarkRound, { application }: AssessedApplication): string {
  const { size } = markShare(round.criteria, application);
  return size === null ? "–" : `${percentOf(language, Math.round(size.share * 10))} %`;
}

function ApplicationRow({ visit, bodyId, round, assessed }: RowProps) {
  const { say, language } = visit;
  const { application, assessment, twins } = assessed;
  const { met } = markShare(round.criteria, application);
  return (
    <tr>
      <th scope="row" lang="da">
        <a href={applicationDesk(bodyId, application.id)}>{application.company}</a>
        {twins === 0 ? null : (
          <p class="quiet">
            {say(twins === 1 ? "mark-desk.twins.one" : "mark-desk.twins.other", {
              count: formatNumber(language, twins),
            })}
          </p>
        )}
      </th>
      <td class="number">{formatNumber(language, application.employees)}</td>
      <td class="number">{sharesText(language, round, assessed)}</td>
      <td class="number">{askedText(language, round, assessed)}</td>
      <td>{say(met ? "mark-desk.met" : "mark-desk.not-met")}</td>
      <td>
        {application.withdrawn !== null
          ? say("mark-desk.withdrawn")
          : say(`mark-desk.verdict.${assessment?.verdict ?? "none"}`)}
      </td>
      <td>{assessment?.outcome == null ? "–" : say(`mark-desk.outcome.${assessment.outcome}`)}</td>
    </tr>
  );
}

function Propose({ visit, body, round, applications, closed, mayPropose }: RoundDeskProps) {
  const { say } = visit;
  const all = standing(applications);
  if (round.state !== "open" || !closed || all.length === 0) return null;
  const { proposedItemId } = round;
  return (
    <section aria-labelledby="punkt">
      <h2 id="punkt">{say("mark-desk.propose")}</h2>
      <p>{say("mark-desk.propose.lead")}</p>
      {proposedItemId === null ? null : (
        <p>
          <a href={itemAt(body.id, proposedItemId)}>{say("mark-desk.proposed")}</a>
        </p>
      )}
      {mayPropose ? (
        <Act
          visit={visit}
          action={`${roundDesk(body.id, round.id)}/punkt`}
          look={proposedItemId === null ? "primary" : "secondary"}
          text={say(proposedItemId === null ? "mark-desk.propose.button" : "mark-desk.propose.again")}
        />
      ) : (
        <p class="quiet">{say("problem.mark-item-committee")}</p>
      )}
    </section>
  );
}

/** The outcome that stands in the form: what was decided, or else what was recommended. */
function outcomeOf({ assessment }: AssessedApplication): string {
  if (assessment?.outcome != null) return assessment.outcome;
  if (assessment?.verdict === "meets") return "granted";
  return assessment?.verdict === "does-not" ? "refused" : "";
}

function Decide({ visit, body, round, applications, closed, sent }: RoundDeskProps) {
  const { say } = visit;
  const all = standing(applications);
  const here = roundDesk(body.id, round.id);
  const own = sent?.form === "decide" ? sent : null;
  const assessed = all.length > 0 && all.every(({ assessment }) => assessment !== null);
  if (!(round.state === "open" || round.state === "decided") || !closed || !assessed || !visit.mayPost(here))
    return null;
  const written = (name: string, otherwise: string) => own?.values.get(name) ?? otherwise;
  return (
    <details class="fold" open={own !== null || round.state === "open"}>
      <summary>{say("mark-desk.decide")}</summary>
      <p>{say("mark-desk.decide.lead")}</p>
      <PostForm visit={visit} action={here} class="mark-decide">
        <input type="hidden" name="trin" value="besluttet" />
        {own !== null ? <FormProblem visit={visit} wrong={own.wrong} /> : null}
        <div class="narrow-form">
          <Entry
            visit={visit}
            form="decide"
            sent={own}
            name="adresse"
            label={say("mark-desk.decide.item")}
            hint={say("mark-desk.decide.item.hint")}
            type="text"
          />
        </div>
        {all.map((each) => {
          const { id, company } = each.application;
          const chosen = written(`udfald-${id}`, outcomeOf(each));
          return (
            <div class="mark-decide-line">
              <div class="form-group">
                <label class="form-label" for={`udfald-${id}`}>
                  {say("mark-desk.decide.outcome", { company })}
                </label>
                <select class="form-select" id={`udfald-${id}`} name={`udfald-${id}`}>
                  <option value="" selected={chosen === ""}>
                    –
                  </option>
                  {(["granted", "refused"] as const).map((outcome) => (
                    <option value={outcome} selected={chosen === outcome}>
                      {say(`mark-desk.outcome.${outcome}`)}
                    </option>
                  ))}
                </select>
              </div>
              <div class="form-group">
                <label class="form-label" for={`besked-${id}`}>
                  {say("mark-desk.decide.told", { company })}
                </label>
                <input
                  class="form-input"
                  id={`besked-${id}`}
                  name={`besked-${id}`}
                  type="text"
                  maxlength={2000}
                  value={written(`besked-${id}`, each.assessment?.told ?? "")}
                />
              </div>
            </div>
          );
        })}
        <button class="button button-primary" type="submit">
          {say("mark-desk.decide.button")}
        </button>
      </PostForm>
    </details>
  );
}

function Award({ visit, body, round, applications }: RoundDeskProps) {
  const { say, language } = visit;
  const here = roundDesk(body.id, round.id);
  if (round.state === "decided") {
    const day = round.steps.find(({ kind }) => kind === "award")?.from ?? visit.today;
    return (
      <section aria-labelledby="uddeling">
        <h2 id="uddeling">{say("mark-desk.award")}</h2>
        <p>{say("mark-desk.award.lead", { day: formatDay(language, day) })}</p>
        <Act
          visit={visit}
          action={here}
          fields={{ trin: "del-ud" }}
          look="primary"
          text={say("mark-desk.award.button")}
        />
      </section>
    );
  }
  const granted =
    round.state === "awarded" ? applications.filter(({ assessment }) => assessment?.outcome === "granted") : [];
  if (granted.length === 0) return null;
  return (
    <section aria-labelledby="diplomer">
      <h2 id="diplomer">{say("mark-desk.diploma")}</h2>
      <ul>
        {granted.map(({ application }) => (
          <li>
            <a href={`${applicationDesk(body.id, application.id)}/diplom.pdf`} download>
              {say("mark-desk.diploma.of", { company: application.company })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
