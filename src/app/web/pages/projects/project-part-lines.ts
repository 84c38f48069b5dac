import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { sumOf } from "../../../../records/cost-model.ts";
import { flagsOfResult, type Project, type ProjectPart } from "../../../../records/project.ts";
import { changeText, expectedText, savingText, sumsThatDiffer } from "../../projects/cost-view.ts";
import { percentText, resultSentences, shareText, shownShare } from "../../projects/result-view.ts";
import type { Visit } from "../../visit.ts";

/** A part of a project as a line of the desk, with what in it does not fit. */
export interface PartLine {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly flags: readonly string[];
}

/** The parts of a project of one kind, in their order. */
export function partLines({ say, language }: Visit, project: Project, part: ProjectPart): PartLine[] {
  switch (part) {
    case "results":
      return project.results.map((result) => {
        const { id, asOf, stated, actualSaving } = result;
        const share = shownShare(project, result);
        const flags = flagsOfResult(project, result).map(({ code }) =>
          code === "share-differs" && share !== null
            ? say("project.flag.share.stated", {
                stated: percentText(language, stated ?? 0),
                share: shareText(language, share),
              })
            : actualSaving === null
              ? ""
              : savingText(language, actualSaving),
        );
        const text = resultSentences(language, project, result).slice(0, 3).join(" ");
        return { id, title: formatDay(language, asOf), text, flags };
      });
    case "effects":
      return project.effects.map((effect) => ({
        id: effect.id,
        title: effect.what,
        text: [expectedText(language, effect), changeText(language, effect)]
          .filter((words) => words !== null)
          .join(" · "),
        flags: [],
      }));
    case "costModels":
      return project.costModels.map((model) => ({
        id: model.id,
        title: model.name,
        text: say("project.amount.one", { from: formatNumber(language, sumOf(model).sum) }),
        flags: sumsThatDiffer(language, [model]),
      }));
  }
}
