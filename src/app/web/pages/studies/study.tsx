import { mayReadGoals } from "../../../../access/may.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { partsOfStudy, type StudyLine } from "../../../../records/study.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { type IndicatorView, latestText, targetText } from "../../goals/indicator-view.ts";
import { ItemLines } from "../../parts/item-lines.tsx";
import { PromiseLines } from "../../parts/promise-lines.tsx";
import { StudyStatusMark } from "../../parts/study-status.tsx";
import { TakenAlong } from "../../parts/taken-along.tsx";
import type { StudyWhole } from "../../studies/load-study.ts";
import { studyDesk } from "../../studies/study-address.ts";
import { fieldsOfPart, type StudyField } from "../../studies/study-fields.ts";
import type { Visit } from "../../visit.ts";
import { studyState } from "./studies.tsx";

interface StudyPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly whole: StudyWhole;
  readonly views: ReadonlyMap<string, IndicatorView>;
}

/** An evaluation, an analysis or a paper that is followed: what was held to be so, and beside it what was seen. */
export function StudyPage(props: StudyPageProps) {
  const { visit, body, whole } = props;
  const { say } = visit;
  const { study } = whole;
  return (
    <>
      <p class="kicker">{say(`study.kind.${study.kind}`)}</p>
      <h1 lang="da" class="item-title">
        {study.title}
      </h1>
      <p class="quiet">{studyState(visit, study)}</p>
      {study.lead === null ? null : (
        <p lang="da" class="study-lead">
          {study.lead}
        </p>
      )}
      {study.conclusion === null ? null : (
        <section aria-labelledby="konklusion">
          <h2 id="konklusion">{say("study.conclusion")}</h2>
          <p lang="da" class="study-lead">
            {study.conclusion}
          </p>
        </section>
      )}
      <Facts visit={visit} body={body} whole={whole} />
      {study.lines.length === 0 ? <p class="empty">{say("study.empty")}</p> : null}
      {partsOfStudy[study.kind].map((part) => {
        const lines = study.lines.filter((line) => line.part === part);
        return lines.length === 0 ? null : (
          <section aria-labelledby={part}>
            <h2 id={part}>{say(`study.part.${part}`)}</h2>
            <ol class="study-lines nobullet-list no-max-width">
              {lines.map((line) => (
                <Line {...props} line={line} />
              ))}
            </ol>
          </section>
        );
      })}
      <TakenAlong visit={visit} address={addressOf.study(body.slug, study.id)} />
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={studyDesk(body.id, study.id)}>{say("studies.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

function Facts({ visit, body, whole }: Omit<StudyPageProps, "views">) {
  const { say, language } = visit;
  const { study, goal } = whole;
  if (study.unit === null && study.starts === null && study.source === null && goal === null) return null;
  return (
    <dl class="facts">
      {goal === null ? null : (
        <div>
          <dt>{say("study.goal")}</dt>
          <dd lang="da">
            <a href={addressOf.goal(body.slug, goal.id)}>{goal.title}</a>
          </dd>
        </div>
      )}
      {study.unit === null ? null : (
        <div>
          <dt>{say("study.unit")}</dt>
          <dd lang="da">{study.unit}</dd>
        </div>
      )}
      {study.starts === null ? null : (
        <div>
          <dt>{say("study.starts")}</dt>
          <dd>{formatDay(language, study.starts)}</dd>
        </div>
      )}
      {study.source === null ? null : (
        <div>
          <dt>{say("study.source")}</dt>
          <dd>
            <a href={study.source} rel="noreferrer">
              {say("study.source.at", { host: new URL(study.source).host })}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Line({ visit, body, whole, views, line }: StudyPageProps & { readonly line: StudyLine }) {
  const { say } = visit;
  const [expected, found] = halvesOf(line);
  const linked = new Set(line.links.map(({ recordId }) => recordId));
  const items = whole.items.filter(({ id }) => linked.has(id));
  const promises = whole.promises.filter(({ id }) => linked.has(id));
  const cases = whole.cases.filter(({ id }) => linked.has(id));
  const own = line.indicatorIds.flatMap((id) => views.get(id) ?? []);
  const seen = found.length + own.length + items.length + promises.length + cases.length > 0;
  return (
    <li class="study-line">
      <div>
        <h3 lang="da">{line.title}</h3>
        {line.status === null ? null : (
          <p>
            <StudyStatusMark visit={visit} status={line.status} />
          </p>
        )}
        <Fields visit={visit} line={line} fields={expected} />
      </div>
      <div>
        {seen ? null : <p class="quiet">{say("study.nothing-seen")}</p>}
        <Fields visit={visit} line={line} fields={found} />
        {own.map((view) => (
          <Watched visit={visit} body={body} view={view} />
        ))}
        {items.length === 0 ? null : <ItemLines visit={visit} items={items} where={true} label={say("study.items")} />}
        {promises.length === 0 ? null : (
          <PromiseLines visit={visit} promises={promises} where={false} label={say("study.promises")} />
        )}
        {cases.map(({ slug, title }) => (
          <p>
            {say("study.case")}:{" "}
            <a href={addressOf.case(body.slug, slug)} lang="da">
              {title}
            </a>
          </p>
        ))}
      </div>
    </li>
  );
}

/** What is written of a line before anything was seen, and what was seen. */
function halvesOf(line: StudyLine): [before: StudyField[], seen: StudyField[]] {
  const written = fieldsOfPart[line.part].filter(({ name }) => line[name] !== null);
  return [written.filter(({ name }) => name !== "found"), written.filter(({ name }) => name === "found")];
}

function Fields({
  visit,
  line,
  fields,
}: {
  readonly visit: Visit;
  readonly line: StudyLine;
  readonly fields: readonly StudyField[];
}) {
  if (fields.length === 0) return null;
  return (
    <dl class="study-fields">
      {fields.map(({ name, label }) => (
        <div>
          <dt>{visit.say(label)}</dt>
          <dd lang={name === "when" || name === "day" ? undefined : "da"}>{fieldText(visit, line, name)}</dd>
        </div>
      ))}
    </dl>
  );
}

function fieldText({ say, language }: Visit, line: StudyLine, name: StudyField["name"]): string {
  if (name === "when") return line.when === null ? "" : say(`study.when.${line.when}`);
  if (name === "day") return line.day === null ? "" : formatDay(language, line.day);
  return line[name] ?? "";
}

/** An indicator that a line is followed by: its newest figure, what it shows, and what is to be reached. */
function Watched({ visit, body, view }: { readonly visit: Visit; readonly body: Body; readonly view: IndicatorView }) {
  const { say, language } = visit;
  const { indicator, latest, sentences } = view;
  const aim = targetText(language, indicator);
  const [first] = sentences;
  return (
    <div class="study-figure">
      <p>
        <a href={addressOf.indicator(body.slug, indicator.id)} lang="da">
          {indicator.name}
        </a>
        : <strong>{latestText(language, indicator, latest)}</strong>
        {aim === null ? null : ` · ${say("indicator.target")}: ${aim}`}
      </p>
      {first === undefined ? null : <p class="quiet">{first}</p>}
    </div>
  );
}
