import { type AgendaFinding, hindrancesOf } from "../../../../features/meetings/agenda/findings-of-agenda.ts";
import { stateProblem } from "../../../../features/meetings/agenda/publish-agenda.ts";
import { formatShortMoment } from "../../../../output/texts/format.ts";
import { findingText, severityText } from "../../../../output/texts/precheck.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { AgendaRelease } from "../../../../store/queries/agenda/agenda-releases.ts";
import type { CheckedAgenda, CheckedAgendaItem } from "../../../agenda/check-agenda.ts";
import { agendaAt, itemAt } from "../../items/item-address.ts";
import { Act } from "../../parts/act.tsx";
import { Area } from "../../parts/area.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface AgendaCheckProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly checked: CheckedAgenda;
  readonly releases: readonly AgendaRelease[];
  readonly wrong: Problem | null;
}

/** What the check before publication found, item by item, each with what helps; and the press that publishes. */
export function AgendaCheck(props: AgendaCheckProps) {
  const { visit, bodyId, checked, releases, wrong } = props;
  const { say } = visit;
  const { whole, findings, items, digest } = checked;
  const state = stateProblem(whole);
  const { stops, unreleased, ownReleases } = hindrancesOf(findings, releases, visit.viewer);
  const hindered = stops.length + unreleased.length + ownReleases.length > 0 || state !== null;
  const count = (severity: AgendaFinding["severity"]) => findings.filter((one) => one.severity === severity).length;
  return (
    <>
      <p class="kicker" lang="da">
        {whole.agenda.committee}
      </p>
      <h1>{say("agenda-check.title")}</h1>
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <p class="font-lead">
        {findings.length === 0
          ? say("agenda-check.clean")
          : say("agenda-check.sums", { stop: count("stop"), release: count("release"), warn: count("warn") })}
      </p>
      {state === null ? null : <FormProblem visit={visit} wrong={state} />}
      {items.map((item) => (
        <Item {...props} item={item} />
      ))}
      {hindered ? (
        <p>
          <strong>{say("agenda-check.cannot")}</strong>
        </p>
      ) : (
        <>
          <p>{say("agenda-check.can")}</p>
          <Act
            visit={visit}
            action={agendaAt(bodyId, whole.agenda.id, "offentliggoer")}
            fields={{ set: digest }}
            text={say(whole.agenda.published === null ? "agenda-check.publish" : "agenda-check.publish.again")}
            look="primary"
          />
        </>
      )}
      <p class="after-list">
        <a href={agendaAt(bodyId, whole.agenda.id)}>{say("agenda-check.back")}</a>
      </p>
    </>
  );
}

function Item(props: AgendaCheckProps & { readonly item: CheckedAgendaItem }) {
  const { visit, bodyId, item } = props;
  const { say } = visit;
  const { number, title } = item.item;
  const proposed = item.entry.item;
  return (
    <section class="checked-item">
      <h2 class="h4" lang="da">
        {say("agenda-desk.line", { number: number ?? "", title })}
      </h2>
      <p class="quiet">
        {[
          item.item.public ? "" : say("agenda-desk.closed"),
          item.findings.length === 0 ? say("agenda-check.item.clean") : "",
          item.lix === null ? "" : say("agenda-check.lix", { lix: item.lix }),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {item.findings.length === 0 ? null : (
        <>
          <ul class="nobullet-list findings">
            {item.findings.map((finding) => (
              <FindingLine {...props} finding={finding} />
            ))}
          </ul>
          {proposed === null || item.subItemId !== null ? null : (
            <p>
              <a href={itemAt(bodyId, proposed.id)} aria-label={say("agenda-check.mend.of", { title })}>
                {say("agenda-check.mend")}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function FindingLine({
  visit,
  bodyId,
  checked,
  releases,
  finding,
}: AgendaCheckProps & { readonly finding: AgendaFinding }) {
  const { say, language } = visit;
  const { what, remedy } = findingText(language, finding);
  const { file } = finding.place;
  const own = releases.filter((release) => release.finding === finding.digest);
  return (
    <li class={`finding finding-${finding.severity}`}>
      <p>
        <strong>{severityText(language, finding.severity)}:</strong> {what}
        {file === null ? "" : ` ${say("agenda-check.where.file", { file })}`}
      </p>
      {finding.found === "" || finding.found === file ? null : (
        <p lang="da">
          <q>{finding.found}</q>
        </p>
      )}
      <p class="quiet">{say("agenda-check.remedy", { remedy })}</p>
      {own.map(({ by, created, reason, accountId }) => (
        <>
          <p>
            {say("agenda-check.released", {
              name: by ?? say("item-desk.remark.somebody"),
              when: formatShortMoment(language, created),
              reason,
            })}
          </p>
          {accountId === visit.viewer.accountId ? <p class="quiet">{say("agenda-check.released.own")}</p> : null}
        </>
      ))}
      {finding.severity === "release" && own.length === 0 ? (
        <PostForm visit={visit} action={agendaAt(bodyId, checked.whole.agenda.id, "frigiv")} class="narrow-form">
          <input type="hidden" name="fund" value={finding.digest} />
          <Area
            name={`grund-${finding.digest}`}
            label={say("agenda-check.release.reason")}
            hint={say("agenda-check.release.hint")}
            value=""
            rows={2}
            maxlength={1000}
            required={true}
          />
          <button class="button button-secondary" type="submit">
            {say("agenda-check.release")}
          </button>
        </PostForm>
      ) : null}
    </li>
  );
}
