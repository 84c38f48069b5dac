import { longestCorrection } from "../../../../features/meetings/approval/correct-minutes.ts";
import type { MinutesStanding } from "../../../../features/meetings/approval/load-standing.ts";
import { formatDay, formatShortMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { Json } from "../../../../seal/canonical.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { Field, PostForm, problemText } from "../../parts/form.tsx";
import { Opinions } from "../../parts/opinions.tsx";
import type { Visit } from "../../visit.ts";

/** What the page can be asked to do. */
export const sealSteps = ["fixed", "reminded", "linked", "unlinked", "corrected", "released", "erased"] as const;
export type SealStep = (typeof sealSteps)[number];

interface SealDeskProps {
  readonly visit: Visit;
  readonly here: string;
  /** Where the meeting's decisions are sent on. */
  readonly sending: string;
  readonly standing: MinutesStanding;
  /** The visitor may do something about it. */
  readonly keeps: boolean;
  readonly done: SealStep | null;
  /** What was tried, what is wrong with it, and what was written. */
  readonly tried: {
    readonly step: SealStep;
    readonly wrong: Problem;
    readonly form: ReadonlyMap<string, string>;
  } | null;
}

/** A meeting's title as the pages of approval say it. */
export function sealTitle(visit: Visit, { names }: MinutesStanding): string {
  const day = names.day === null ? visit.say("meeting.no-day") : formatDay(visit.language, names.day);
  return visit.say("seal.title", { committee: names.committee, day });
}

/** How a meeting's minutes stand, for the secretary: fix them, see who is missing, remind, correct, erase. */
export function SealDesk(props: SealDeskProps) {
  const { visit, here, sending, standing, keeps, done, tried } = props;
  const { say, language } = visit;
  const { minutes, approvers } = standing;
  const approved = approvers.filter((one) => one.approved !== null).length;
  const own = tried === null || ["linked", "corrected", "erased"].includes(tried.step) ? null : tried.wrong;
  return (
    <>
      <h1>{sealTitle(visit, standing)}</h1>
      {done === null ? null : <Done text={say(`seal.${done}.done`)} />}
      {own === null ? null : <FormProblem visit={visit} wrong={own} />}
      {minutes === null ? (
        <p class="font-lead">{say(standing.fixable ? "seal.unfixed" : "seal.unfixed.none")}</p>
      ) : (
        <>
          <p class="font-lead">
            {say("seal.standing", {
              done: String(approved),
              all: String(approvers.length),
              version: String(minutes.newest.version),
            })}
          </p>
          <p class="quiet">{say("seal.fixed", { when: formatShortMoment(language, fixedAt(minutes)) })}</p>
        </>
      )}
      {minutes === null && standing.fromSeats ? <p class="note">{say("seal.approvers.seats")}</p> : null}
      <Approvers {...props} />
      {standing.unknown.length === 0 ? null : (
        <p class="note">{say("seal.unknown", { names: standing.unknown.join(", ") })}</p>
      )}
      {keeps && minutes !== null && approved < approvers.length ? (
        <Step visit={visit} here={here} step="reminded" lead={say("seal.remind.lead")} button={say("seal.remind")} />
      ) : null}
      {keeps && minutes === null && standing.fixable && approvers.length > 0 ? (
        <Step visit={visit} here={here} step="fixed" button={say("seal.fix")} primary />
      ) : null}
      {keeps && minutes !== null && !standing.approvedOnce ? (
        <Step visit={visit} here={here} step="fixed" lead={say("seal.fix.anew.lead")} button={say("seal.fix.anew")} />
      ) : null}
      <p>
        <a href={sending}>{say("sending.from-approval")}</a>
      </p>
      {minutes === null ? null : (
        <>
          <Opinions visit={visit} minutes={minutes} {...(keeps ? { release: here } : {})} />
          {keeps ? <Correct {...props} minutes={minutes} /> : null}
          {keeps ? <Erase {...props} minutes={minutes} /> : null}
          <dl class="seal-facts">
            <dt>{say("approval.hash")}</dt>
            <dd class="digits">{minutes.hash}</dd>
          </dl>
          <p>
            <a href={`${here}/efterproevning.json`}>{say("approval.sealed")}</a>
          </p>
        </>
      )}
    </>
  );
}

type Minutes = NonNullable<MinutesStanding["minutes"]>;

function fixedAt({ newest, entries }: Minutes): string {
  return entries.find(({ minutes }) => minutes === newest.minutes)?.at ?? "";
}

interface StepProps {
  readonly visit: Visit;
  readonly here: string;
  readonly step: SealStep;
  readonly lead?: string;
  readonly button: string;
  readonly primary?: boolean;
}

function Step({ visit, here, step, lead, button, primary = false }: StepProps) {
  return (
    <PostForm visit={visit} action={here}>
      <input type="hidden" name="trin" value={step} />
      {lead === undefined ? null : <p id={`${step}-lead`}>{lead}</p>}
      <button
        class={primary ? "button button-primary" : "button button-secondary"}
        type="submit"
        aria-describedby={lead === undefined ? undefined : `${step}-lead`}
      >
        {button}
      </button>
    </PostForm>
  );
}

function Approvers({ visit, here, standing, keeps, tried }: SealDeskProps) {
  const { say, language } = visit;
  if (standing.approvers.length === 0)
    return standing.fixable ? <p class="note">{say("seal.approvers.none")}</p> : null;
  return (
    <>
      <h2>{say("seal.approvers")}</h2>
      <ul class="nobullet-list approvers">
        {standing.approvers.map(({ personId, name, account, approved }) => {
          const wrong = tried?.step === "linked" && tried.form.get("person") === personId ? tried : null;
          return (
            <li>
              <p>
                <strong lang="da">{name}</strong>{" "}
                {standing.minutes === null ? null : approved === null ? (
                  <span class="approval-missing">{say("seal.missing")}</span>
                ) : (
                  <span>{say("seal.approved", { when: formatShortMoment(language, approved) })}</span>
                )}
              </p>
              {!keeps ? (
                <span class="quiet">
                  {account === null ? say("seal.no-account") : `${say("seal.account")}: ${account}`}
                </span>
              ) : account === null ? (
                <details class="fold" open={wrong !== null}>
                  <summary>{say("seal.no-account")}</summary>
                  <PostForm visit={visit} action={here} class="narrow-form">
                    <input type="hidden" name="trin" value="linked" />
                    <input type="hidden" name="person" value={personId} />
                    <div class={wrong === null ? "form-group" : "form-group form-error"}>
                      <label class="form-label" for={`konto-${personId}`}>
                        {say("seal.link.label", { name })}
                      </label>
                      {wrong === null ? null : (
                        <span class="form-error-message" id={`konto-${personId}-error`}>
                          {problemText(visit, wrong.wrong)}
                        </span>
                      )}
                      <input
                        class="form-input"
                        id={`konto-${personId}`}
                        name="email"
                        type="email"
                        required
                        maxlength={400}
                        autocomplete="off"
                        value={wrong?.form.get("email") ?? ""}
                        aria-describedby={wrong === null ? undefined : `konto-${personId}-error`}
                        aria-invalid={wrong === null ? undefined : "true"}
                      />
                    </div>
                    <button class="button button-secondary" type="submit">
                      {say("seal.link", { name })}
                    </button>
                  </PostForm>
                </details>
              ) : (
                <PostForm visit={visit} action={here}>
                  <input type="hidden" name="trin" value="unlinked" />
                  <input type="hidden" name="person" value={personId} />
                  <span class="quiet">
                    {say("seal.account")}: {account}
                  </span>{" "}
                  <button class="button button-tertiary" type="submit">
                    {say("seal.unlink", { name })}
                  </button>
                </PostForm>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Correct({ visit, here, tried, minutes }: SealDeskProps & { readonly minutes: Minutes }) {
  const { say } = visit;
  const wrong = tried?.step === "corrected" ? tried : null;
  const heads = minutes.parts.filter(({ name }) => /^items\/\d+\/open\/head$/.test(name));
  return (
    <details class="fold" open={wrong !== null}>
      <summary>{say("seal.correct")}</summary>
      <p>{say("seal.correct.lead")}</p>
      <PostForm visit={visit} action={here}>
        <input type="hidden" name="trin" value="corrected" />
        {wrong === null ? null : (
          <p class="form-error-message" role="alert">
            {problemText(visit, wrong.wrong)}
          </p>
        )}
        <div class="form-group">
          <label class="form-label" for="punkt">
            {say("seal.correct.item")}
          </label>
          <select class="form-select" id="punkt" name="punkt">
            <option value="">{say("seal.correct.whole")}</option>
            {heads.map(({ name, value }) => {
              const place = name.split("/")[1] ?? "";
              return (
                <option value={place} selected={wrong?.form.get("punkt") === place}>
                  {say("fixed.item", { place })}: {titleIn(value)}
                </option>
              );
            })}
          </select>
        </div>
        <Field
          visit={visit}
          name="begrundelse"
          label="seal.correct.reason"
          type="text"
          autocomplete="off"
          value={wrong?.form.get("begrundelse") ?? ""}
        />
        <div class="form-group">
          <label class="form-label" for="tilfoejelse">
            {say("seal.correct.text")}
          </label>
          <textarea
            class="form-input"
            id="tilfoejelse"
            name="tilfoejelse"
            rows={5}
            maxlength={longestCorrection}
            required
          >
            {wrong?.form.get("tilfoejelse") ?? ""}
          </textarea>
        </div>
        <div class="form-group-checkbox">
          <input type="checkbox" class="form-checkbox" id="aaben" name="aaben" value="ja" />
          <label class="form-label" for="aaben">
            {say("seal.correct.open")}
          </label>
        </div>
        <button class="button button-secondary" type="submit">
          {say("seal.correct.button")}
        </button>
      </PostForm>
    </details>
  );
}

function Erase({ visit, here, tried, minutes }: SealDeskProps & { readonly minutes: Minutes }) {
  const { say } = visit;
  const wrong = tried?.step === "erased" ? tried : null;
  return (
    <details class="fold" open={wrong !== null}>
      <summary>{say("seal.erase")}</summary>
      <p>{say("seal.erase.lead")}</p>
      <PostForm visit={visit} action={here}>
        <input type="hidden" name="trin" value="erased" />
        {wrong === null ? null : (
          <p class="form-error-message" role="alert">
            {problemText(visit, wrong.wrong)}
          </p>
        )}
        <div class="form-group">
          <label class="form-label" for="tekst">
            {say("seal.erase.what")}
          </label>
          <select class="form-select" id="tekst" name="tekst">
            {minutes.parts
              .filter(({ salt }) => salt !== null)
              .map(({ name, digest, value }) => (
                <option value={digest}>
                  {name}: {wordsIn(value).slice(0, 60)}
                </option>
              ))}
            {minutes.opinions
              .filter(({ words }) => words !== null)
              .map(({ digest, name, words }) => (
                <option value={digest}>
                  {say("approval.deviation")}, {name ?? ""}: {(words ?? "").slice(0, 60)}
                </option>
              ))}
          </select>
        </div>
        <Field
          visit={visit}
          name="hvorfor"
          label="seal.erase.reason"
          type="text"
          autocomplete="off"
          value={wrong?.form.get("hvorfor") ?? ""}
        />
        <button class="button button-warning" type="submit">
          {say("seal.erase.button")}
        </button>
      </PostForm>
    </details>
  );
}

function titleIn(value: Json | null): string {
  const title = value !== null && typeof value === "object" && "title" in value ? value.title : null;
  return typeof title === "string" ? title.slice(0, 80) : "";
}

/** The words of a value one after the other, to know it by. */
function wordsIn(value: Json | null): string {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return "";
  return Object.values(value)
    .map((each) => wordsIn(each as Json))
    .filter((words) => words !== "")
    .join(" ");
}
