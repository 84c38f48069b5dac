import { csvOf } from "../../../output/formats/csv.ts";
import { type Say, say as sayIn } from "../../../output/texts/say.ts";
import { sumOf } from "../../../records/cost-model.ts";
import {
  countedOfResult,
  flagsOfResult,
  type Project,
  type ProjectResult,
  type Saving,
} from "../../../records/project.ts";
import { shownShare } from "./result-view.ts";

const say: Say = (key, fill) => sayIn("da", key, fill);
const number = (value: number | null) => (value === null ? "" : String(value).replace(".", ","));

/** One figure of a project, as a row. */
interface Row {
  readonly part: string;
  readonly day?: string;
  readonly name: string;
  readonly value?: number | null;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly unit?: string;
  readonly written?: string;
  readonly note?: string;
}

const columns = ["part", "day", "name", "value", "from", "to", "unit", "written", "note"] as const;

/** All figures of a project as CSV, a row for each: results with intervals, savings, effects, and every line of the costs. */
export function projectCsv(project: Project): string {
  const rows = [
    ...(project.goal === null
      ? []
      : [{ part: say("project.goal"), name: project.wanted ?? "", value: project.goal, unit: "%" }]),
    ...savingRows(say("project.saving.expected"), project.expectedSaving),
    ...project.results.flatMap((result) => resultRows(project, result)),
    ...project.effects.map(
      ({ what, before, from, to, unit, found }): Row => ({
        ...{ part: say("project.effects"), name: what, value: before, from, to },
        ...{ unit: unit ?? "", note: found ?? "" },
      }),
    ),
    ...project.costModels.flatMap((model): Row[] => {
      const part = `${say("project.costs")}: ${model.name}`;
      const { sum, stated, differs } = sumOf(model);
      const note = differs !== null && differs !== 0 ? say("project.csv.differs") : "";
      return [
        ...model.lines.map(({ label, amount }) => ({ part, name: label, value: amount, unit: "kr." })),
        { part, name: say("project.costs.sum"), value: sum, unit: "kr." },
        ...(stated === null ? [] : [{ part, name: say("project.costs.stated"), value: stated, unit: "kr.", note }]),
      ];
    }),
  ];
  const head = columns.map((column) => say(`project.csv.${column}`));
  return csvOf([head, ...rows.map(cellsOf)]);
}

const cellsOf = ({ part, day, name, value, from, to, unit, written, note }: Row): string[] => [
  ...[part, day ?? "", name, number(value ?? null), number(from ?? null), number(to ?? null)],
  ...[unit ?? "", written ?? "", note ?? ""],
];

function resultRows(project: Project, result: ProjectResult): Row[] {
  const { asOf: day, hidden, stated, outcome, actualSaving } = result;
  const part = say("project.results");
  const share = shownShare(project, result);
  const differs = flagsOfResult(project, result).some(({ code }) => code === "share-differs");
  return [
    ...countedOfResult.flatMap((name): Row[] => {
      const isHidden = hidden.includes(name);
      if (result[name] === null && !isHidden) return [];
      const note = isHidden ? say("project.csv.hidden") : "";
      return [{ part, day, name: say(`project.column.${name}`), value: result[name], note }];
    }),
    ...(share === null
      ? []
      : [
          {
            ...{ part, day, name: say("project.column.share"), value: percent(share.part / share.whole) },
            ...{ from: percent(share.low), to: percent(share.high), unit: "%" },
          },
        ]),
    ...(stated === null
      ? []
      : [
          {
            ...{ part, day, name: say("project.column.stated"), value: stated, unit: "%" },
            ...{ note: differs ? say("project.csv.differs") : "" },
          },
        ]),
    ...savingRows(say("project.column.saving"), actualSaving, day),
    ...(outcome === null ? [] : [{ part, day, name: say("project.words"), note: outcome }]),
  ];
}

const percent = (share: number) => Number((share * 100).toPrecision(6));

function savingRows(name: string, saving: Saving | null, day = ""): Row[] {
  if (saving === null) return [];
  const { from, to, written } = saving;
  const note = from === null ? say("project.csv.malformed") : "";
  return [{ part: say("project.saving"), day, name, from, to, unit: "kr.", written, note }];
}
