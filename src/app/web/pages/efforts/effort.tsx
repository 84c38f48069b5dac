import { formatDay } from "../../../../output/texts/format.ts";
import type { EffortBasis, EffortModel, EffortModelInUse, EffortStep } from "../../../../records/effort-model.ts";
import type { ItemLine } from "../../../../store/queries/public/item-line.ts";
import { itemAddress } from "../../address-of-line.ts";
import { conditionText, goalText, ruleText, spanText } from "../../efforts/effort-words.ts";
import type { Visit } from "../../visit.ts";
import { KeptOf } from "./efforts.tsx";

interface EffortPageProps {
  readonly visit: Visit;
  /** The newest version first. */
  readonly versions: readonly [EffortModelInUse, ...EffortModelInUse[]];
  /** The item that decided the newest one, where everybody can read it. */
  readonly item: ItemLine | null;
}

/** A model of an effort in plain words: whom it is for, its steps, its goal, what it rests on and what is kept. */
export function EffortPage({ visit, versions, item }: EffortPageProps) {
  const { say, language } = visit;
  const [{ model, since }, ...earlier] = versions;
  return (
    <>
      <h1 lang="da">{model.title}</h1>
      <p class="font-lead" lang="da">
        {model.summary}
      </p>
      <p class="quiet">{versionText(visit, { model, since })}</p>
      <h2>{say("effort.for")}</h2>
      <ul>
        {model.groups.map(({ title, team, of }) => (
          <li lang="da">
            {title}
            {of === "organisation" ? ` (${say("effort.organisation")})` : null}
            {team === null ? null : <span class="quiet effort-below">{say("effort.team", { team })}</span>}
          </li>
        ))}
      </ul>
      <h2>{say("effort.steps")}</h2>
      {model.steps.length === 0 ? <p>{say("effort.steps.none")}</p> : <Steps visit={visit} model={model} />}
      <Duration visit={visit} model={model} />
      <h2>{say("effort.goal")}</h2>
      <p lang="da">{model.outcome === null ? say("effort.goal.none") : goalText(visit, model.outcome)}</p>
      {model.outcome?.note ? <p lang="da">{model.outcome.note}</p> : null}
      <h2>{say("effort.basis")}</h2>
      <ol>
        {model.basis.map((basis) => (
          <Basis visit={visit} basis={basis} />
        ))}
      </ol>
      {item === null ? null : (
        <p>
          {say("effort.decided")}:{" "}
          <a href={itemAddress(item)} lang="da">
            {item.title}
          </a>
        </p>
      )}
      <h2>{say("effort.data")}</h2>
      <p>{say("effort.data.text")}</p>
      <KeptOf visit={visit} model={model} />
      {earlier.length === 0 ? null : (
        <>
          <h2>{say("effort.versions")}</h2>
          {earlier.map((version) => (
            <details>
              <summary>{versionText(visit, version)}</summary>
              <Steps visit={visit} model={version.model} />
              <p lang="da">
                {version.model.outcome === null ? say("effort.goal.none") : goalText(visit, version.model.outcome)}
              </p>
            </details>
          ))}
        </>
      )}
      <details>
        <summary>{say("effort.json")}</summary>
        <pre class="effort-json" lang="da" tabindex={0}>
          {JSON.stringify(model, null, 2)}
        </pre>
      </details>
    </>
  );

  function versionText({ say }: Visit, { model, since }: Pick<EffortModelInUse, "model" | "since">): string {
    return say("effort.version", { version: model.version, day: formatDay(language, since) });
  }
}

function Steps({ visit, model }: { readonly visit: Visit; readonly model: EffortModel }) {
  const { say } = visit;
  return (
    <ol class="desk-lines nobullet-list no-max-width">
      {model.steps.map((step) => (
        <li class="desk-line">
          <p class="desk-title" lang="da">
            {step.title}
          </p>
          <p>
            {ruleText(visit, model, step.due)}. {conditionsText(visit, model, step)}
          </p>
          <p class="quiet" lang="da">
            {say("effort.who")}: {step.who}
            {step.voluntary ? ` · ${say("effort.voluntary")}` : null}
          </p>
          {step.note === null ? null : <p lang="da">{step.note}</p>}
        </li>
      ))}
    </ol>
  );
}

function conditionsText(visit: Visit, model: EffortModel, { when, groups }: EffortStep): string {
  const { say } = visit;
  const only = when.map((condition) => conditionText(visit, model, condition));
  const titles = model.groups.filter(({ key }) => groups?.includes(key)).map(({ title }) => title);
  return [
    ...(only.length === 0 ? [] : [say("effort.only-if", { conditions: only.join(` ${say("effort.and")} `) })]),
    ...(titles.length === 0 || titles.length === model.groups.length
      ? []
      : [say("effort.only-for", { groups: titles.join("; ") })]),
  ].join(" ");
}

function Duration({ visit, model }: { readonly visit: Visit; readonly model: EffortModel }) {
  const { say } = visit;
  const parts = [
    ...(model.shortest === null ? [] : [say("effort.duration.least", { span: spanText(visit, model.shortest) })]),
    ...(model.longest === null ? [] : [say("effort.duration.most", { span: spanText(visit, model.longest) })]),
  ];
  if (parts.length === 0) return null;
  return (
    <p>
      {say("effort.duration")}: {parts.join(", ")}
    </p>
  );
}

function Basis({ visit, basis }: { readonly visit: Visit; readonly basis: EffortBasis }) {
  const { say, language } = visit;
  const { kind, title, reference, source, address } = basis;
  const said = [title, reference].filter((one) => one !== null).join(", ");
  const from =
    source === null
      ? null
      : source.meeting === null || source.item === null
        ? say("effort.source.no-day", { body: source.body, committee: source.committee, title: source.title })
        : say("effort.source", {
            ...{ body: source.body, committee: source.committee, title: source.title, item: source.item },
            day: formatDay(language, source.meeting),
          });
  return (
    <li lang="da">
      {say(`effort.basis.${kind}`)}: {address === null ? said : <a href={address}>{said}</a>}
      {from === null ? null : <span class="quiet effort-below">{from}</span>}
    </li>
  );
}
