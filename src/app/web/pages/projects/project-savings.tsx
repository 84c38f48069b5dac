import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { Project } from "../../../../records/project.ts";
import { changeText, expectedText, savingStands, savingText, withUnit } from "../../projects/cost-view.ts";
import type { Visit } from "../../visit.ts";

interface ProjectSavingsProps {
  readonly visit: Visit;
  readonly project: Project;
}

/** What a project was expected to save and to change, beside what it did. */
export function ProjectSavings({ visit, project }: ProjectSavingsProps) {
  const { say, language } = visit;
  const { expectedSaving, effects } = project;
  const saved = project.results.findLast(({ actualSaving }) => actualSaving !== null);
  const actual = saved?.actualSaving ?? null;
  const stands = savingStands(expectedSaving, actual);
  return (
    <>
      {expectedSaving === null && actual === null ? null : (
        <section aria-labelledby="besparelse">
          <h2 id="besparelse">{say("project.saving")}</h2>
          <dl class="facts">
            {expectedSaving === null ? null : (
              <div>
                <dt>{say("project.saving.expected")}</dt>
                <dd>{savingText(language, expectedSaving)}</dd>
              </div>
            )}
            <div>
              <dt>{say("project.saving.actual")}</dt>
              <dd>
                {actual === null || saved === undefined
                  ? say("project.saving.none")
                  : say("project.saving.actual.on", {
                      amount: savingText(language, actual),
                      day: formatDay(language, saved.asOf),
                    })}
              </dd>
            </div>
          </dl>
          {stands === null ? null : <p>{say(`project.saving.${stands}`)}</p>}
        </section>
      )}
      {effects.length === 0 ? null : (
        <section aria-labelledby="virkninger">
          <h2 id="virkninger">{say("project.effects")}</h2>
          <Effects visit={visit} project={project} />
        </section>
      )}
    </>
  );
}

function Effects({ visit, project }: ProjectSavingsProps) {
  const { say, language } = visit;
  return (
    <section class="table--responsive-scroll" aria-label={say("project.effects.table")} tabindex={0}>
      <table class="table figure-table">
        <caption class="sr-only">{say("project.effects.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("project.effect.what")}</th>
            <th scope="col" class="number">
              {say("project.effect.before")}
            </th>
            <th scope="col" class="number">
              {say("project.effect.expected")}
            </th>
            <th scope="col" class="number">
              {say("project.effect.change")}
            </th>
            <th scope="col">{say("project.effect.found")}</th>
          </tr>
        </thead>
        <tbody>
          {project.effects.map((effect) => (
            <tr>
              <th scope="row" lang="da">
                {effect.what}
              </th>
              <td class="number" lang="da">
                {effect.before === null ? "–" : withUnit(formatNumber(language, effect.before), effect.unit)}
              </td>
              <td class="number" lang="da">
                {expectedText(language, effect)}
              </td>
              <td class="number" lang="da">
                {changeText(language, effect) ?? "–"}
              </td>
              <td lang="da">{effect.found ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
