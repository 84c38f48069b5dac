import { showShare, showTarget } from "../../../features/statistics/what-it-shows.ts";
import { agreeChart } from "../../../output/charts/agree.ts";
import { formatDay, formatNumber } from "../../../output/texts/format.ts";
import { type Language, say } from "../../../output/texts/say.ts";
import { quantity, whatItShows } from "../../../output/texts/what-it-shows.ts";
import { type Project, type ProjectResult, shareOfResult } from "../../../records/project.ts";
import type { ShownShare } from "../../../records/shown.ts";

const whole = { unit: "percent", decimals: 0 } as const;

/** A share or a goal in percent, with the decimals it is written with: *60 %*, *37,5 %*. */
export function percentText(language: Language, percent: number): string {
  return quantity(language, percent, { unit: "percent", decimals: Number.isInteger(percent) ? 0 : 1 });
}

/** A share that was reckoned, in whole percents. */
export const shareText = (language: Language, { part, whole: all }: Pick<ShownShare, "part" | "whole">): string =>
  quantity(language, (part / all) * 100, whole);

/** The share that reached what is wanted with its exact interval; null where it is not told. */
export function shownShare(project: Project, result: ProjectResult): ShownShare | null {
  const share = shareOfResult(project, result);
  return share === null ? null : showShare(share.part, share.whole);
}

/** What a result shows, in sentences: how many began and finished, how many reached it, how sure that is, and the goal. */
export function resultSentences(language: Language, project: Project, result: ProjectResult): string[] {
  const { begun, finished, reached, hidden } = result;
  const number = (value: number) => formatNumber(language, value);
  const counts =
    begun === null
      ? finished === null
        ? null
        : say(language, "project.finished", { finished: number(finished) })
      : finished === null
        ? say(language, "project.begun", { begun: number(begun) })
        : say(language, "project.begun-finished", { begun: number(begun), finished: number(finished) });
  const rest = begun !== null && finished !== null && begun > finished ? begun - finished : null;
  const wanted = project.wanted === null ? "project.reached" : "project.reached.wanted";
  const share = shownShare(project, result);
  return [
    counts,
    rest === null ? null : say(language, "project.rest", { rest: number(rest) }),
    reached === null ? null : say(language, wanted, { reached: number(reached), wanted: project.wanted ?? "" }),
    share === null ? null : whatItShows(language, share),
    share?.tooFew === true ? say(language, "project.no-trend") : null,
    share === null ? null : standsText(language, project, result, share),
    hidden.length === 0 ? null : say(language, "project.hidden", { fewest: project.fewest ?? 0 }),
  ].filter((sentence) => sentence !== null);
}

/** How the share stands to the goal; null where there is none. */
function standsText(language: Language, { goal }: Project, { asOf }: ProjectResult, share: ShownShare): string | null {
  if (goal === null) return null;
  const value = (share.part / share.whole) * 100;
  const period = { kind: "day", from: asOf, to: asOf, label: asOf } as const;
  const figure = { value, numerator: share.part, denominator: share.whole, period };
  const against = showTarget(figure, { value: goal, by: null, path: [] }, whole, "up");
  if (against === null) return null;
  const side = against.ahead < 0 ? "below" : "above";
  const met = against.ahead === 0 ? "on" : against.stands === "behind" ? "behind" : "reached";
  const key = against.stands === "unsure" && against.ahead !== 0 ? (`unsure-${side}` as const) : met;
  return say(language, `project.stands.${key}`, {
    share: shareText(language, share),
    goal: percentText(language, goal),
  });
}

/** The shares of all results, each with its interval and the goal, as SVG; null where none is told. */
export function resultsChart(language: Language, project: Project): string | null {
  const shares = project.results.map((result) => ({ result, share: shownShare(project, result) }));
  const last = shares.findLast(({ share }) => share !== null);
  if (last === undefined) return null;
  const goal = project.goal === null ? null : project.goal / 100;
  const bars = shares.flatMap(({ result, share }) =>
    share === null
      ? []
      : [
          {
            text: `${formatDay(language, result.asOf)}: ${say(language, "project.chart.part", { reached: share.part, whole: share.whole })}`,
            value: { share: share.part / share.whole, low: share.low, high: share.high },
            before: goal,
            label: shareText(language, share),
          },
        ],
  );
  return agreeChart(bars, {
    title: say(language, "project.chart"),
    text: say(language, "project.chart.text", { sentence: resultSentences(language, project, last.result).join(" ") }),
    share: say(language, "project.chart.share"),
    interval: say(language, "project.chart.interval"),
    before: goal === null ? null : say(language, "project.chart.goal"),
  });
}
