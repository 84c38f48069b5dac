import { raw } from "hono/html";
import { formatNumber } from "../../../../output/texts/format.ts";
import { sideBySide, sumOf } from "../../../../records/cost-model.ts";
import type { Project } from "../../../../records/project.ts";
import { costSentences, costsChart, rowName, sumsThatDiffer } from "../../projects/cost-view.ts";
import type { Visit } from "../../visit.ts";

interface ProjectCostsProps {
  readonly visit: Visit;
  readonly project: Project;
}

/** The cost models of a project side by side, with what differs, and whether their sums are those that are stated. */
export function ProjectCosts({ visit, project }: ProjectCostsProps) {
  const { say, language } = visit;
  const { costModels } = project;
  if (costModels.length === 0) return null;
  const chart = costsChart(language, project);
  const differ = sumsThatDiffer(language, costModels);
  const stated = costModels.some(({ total }) => total !== null);
  return (
    <section aria-labelledby="omkostninger">
      <h2 id="omkostninger">{say("project.costs")}</h2>
      {costSentences(language, costModels).map((sentence) => (
        <p>{sentence}</p>
      ))}
      {differ.map((sentence) => (
        <p class="note">{sentence}</p>
      ))}
      {chart === null ? null : <figure class="indicator-picture">{raw(chart)}</figure>}
      <CostTable visit={visit} project={project} />
      {stated && differ.length === 0 ? <p class="quiet">{say("project.costs.fits")}</p> : null}
    </section>
  );
}

function CostTable({ visit, project: { costModels } }: ProjectCostsProps) {
  const { say, language } = visit;
  const number = (amount: number | null | undefined) => (amount == null ? "–" : formatNumber(language, amount));
  const sums = costModels.map(sumOf);
  const stated = sums.some((sum) => sum.stated !== null);
  return (
    <section class="table--responsive-scroll" aria-label={say("project.costs.table")} tabindex={0}>
      <table class="table figure-table">
        <caption class="sr-only">{say("project.costs.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("project.costs.line")}</th>
            {costModels.map(({ name }) => (
              <th scope="col" class="number" lang="da">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sideBySide(costModels).map((row) => {
            const name = rowName(row);
            return (
              <tr>
                <th scope="row" lang="da">
                  {name}
                </th>
                {row.cells.map((cell) => (
                  <td class="number">
                    {number(cell?.amount)}
                    {cell === null || cell.label === name ? null : (
                      <span class="quiet figure-part" lang="da">
                        {cell.label}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          <tr class="budget-whole">
            <th scope="row">{say("project.costs.sum")}</th>
            {sums.map(({ sum }) => (
              <td class="number">{number(sum)}</td>
            ))}
          </tr>
          {stated ? (
            <tr>
              <th scope="row">{say("project.costs.stated")}</th>
              {sums.map((each) => (
                <td class="number">{number(each.stated)}</td>
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}
