import { decidedItems, isOpenAsFixed, longestDeviation } from "../../../../features/meetings/approval/add-deviation.ts";
import type { LoadedMinutes } from "../../../../features/meetings/approval/load-minutes.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { FixedText } from "../../parts/fixed-text.tsx";
import { PostForm, problemText } from "../../parts/form.tsx";
import { Opinions, titleOfItem } from "../../parts/opinions.tsx";
import type { Visit } from "../../visit.ts";

interface ApprovalProps {
  readonly visit: Visit;
  /** The page's own address. */
  readonly here: string;
  readonly title: string;
  readonly minutes: LoadedMinutes;
  /** When the visitor approved this text; null: not yet. */
  readonly approved: string | null;
  /** That it was approved, or how an opinion was taken. */
  readonly done: "approved" | "public" | "held" | "closed" | null;
  readonly wrong: Problem | null;
  /** What was written and not taken. */
  readonly written: string;
  /** The item that was chosen for it. */
  readonly chosen: number | null;
}

/** The text a member is to approve, word for word, and the press that does it. */
export function Approval(props: ApprovalProps) {
  const { visit, here, title, minutes, approved, done, wrong } = props;
  const { say, language } = visit;
  const ofDeviation = wrong?.key.startsWith("problem.deviation") === true;
  return (
    <>
      <h1>{title}</h1>
      {done === null ? null : (
        <Done text={say(done === "approved" ? "approval.approved.done" : `approval.deviation.done.${done}`)} />
      )}
      {wrong === null || ofDeviation ? null : <FormProblem visit={visit} wrong={wrong} />}
      <p class="kicker">{say("approval.version", { version: String(minutes.newest.version) })}</p>
      {approved === null ? (
        <p class="font-lead">{say("approval.lead")}</p>
      ) : (
        <p class="font-lead">{say("approval.approved", { when: formatShortMoment(language, approved) })}</p>
      )}
      <FixedText visit={visit} parts={minutes.parts} />
      <Opinions visit={visit} minutes={minutes} />
      {approved === null ? (
        <>
          <Deviation {...props} wrong={ofDeviation ? wrong : null} />
          <PostForm visit={visit} action={here} class="approve-form">
            <input type="hidden" name="tekst" value={minutes.hash} />
            <p id="godkend-lead">{say("approval.approve.lead")}</p>
            <button class="button button-primary" type="submit" aria-describedby="godkend-lead">
              {say("approval.approve")}
            </button>
          </PostForm>
        </>
      ) : (
        <p>
          <a href={`${here}/kvittering.json`}>{say("approval.receipt")}</a>
        </p>
      )}
      <p>
        <a href={`${here}/efterproevning.json`}>{say("approval.sealed")}</a>
      </p>
      <p class="quiet">{say("approval.sealed.lead")}</p>
      <dl class="seal-facts">
        <dt>{say("approval.hash")}</dt>
        <dd class="digits">{minutes.hash}</dd>
      </dl>
    </>
  );
}

function Deviation({ visit, here, minutes, wrong, written, chosen }: ApprovalProps) {
  const { say } = visit;
  const items = decidedItems(minutes.newest);
  if (items.length === 0) return null;
  return (
    <details class="fold" open={wrong !== null}>
      <summary>{say("approval.deviation")}</summary>
      <p id="mening-lead">{say("approval.deviation.lead")}</p>
      <PostForm visit={visit} action={`${here}/mening`}>
        <div class="form-group">
          <label class="form-label" for="punkt">
            {say("approval.deviation.item")}
          </label>
          <select class="form-select" id="punkt" name="punkt" required aria-describedby="mening-lead">
            {items.map((item) => (
              <option value={String(item)} selected={item === chosen}>
                {say("approval.opinion.on", { item: String(item), title: titleOfItem(minutes, item) })} –{" "}
                {say(isOpenAsFixed(minutes.newest, item) ? "approval.deviation.open" : "approval.deviation.closed")}
              </option>
            ))}
          </select>
        </div>
        <div class={wrong === null ? "form-group" : "form-group form-error"}>
          <label class="form-label" for="mening">
            {say("approval.deviation.label")}
          </label>
          {wrong === null ? null : (
            <span class="form-error-message" id="mening-error">
              {problemText(visit, wrong)}
            </span>
          )}
          <textarea
            class="form-input"
            id="mening"
            name="mening"
            rows={5}
            maxlength={longestDeviation}
            aria-describedby={wrong === null ? "mening-lead" : "mening-lead mening-error"}
            aria-invalid={wrong === null ? undefined : "true"}
          >
            {written}
          </textarea>
        </div>
        <button class="button button-secondary" type="submit">
          {say("approval.deviation.button")}
        </button>
      </PostForm>
    </details>
  );
}
