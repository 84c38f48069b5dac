import type { WrittenStudy } from "../../../features/goals/studies/keep-study.ts";
import type { WrittenStudyLine } from "../../../features/goals/studies/keep-study-line.ts";
import type { Problem } from "../../../records/problem.ts";
import { studyKinds, studyParts, studyStatuses } from "../../../records/study.ts";
import { day, type Fields, id, oneOf, text } from "../form-fields.ts";

/** The head of a study out of its form. */
export function writtenStudy(form: Fields): WrittenStudy {
  return {
    kind: oneOf(studyKinds, form.get("slags"), "evaluation"),
    committeeId: id(form, "udvalg"),
    goalId: id(form, "maal"),
    title: form.get("titel") ?? "",
    lead: text(form, "indledning"),
    conclusion: text(form, "konklusion"),
    source: text(form, "kilde"),
    unit: text(form, "ansvarlig"),
    owner: text(form, "ejer"),
    starts: day(form, "fra"),
    ended: day(form, "slut"),
    public: form.get("offentlig") === "ja",
  };
}

/** A line of it out of its form. An indicator is chosen by a box of its own. */
export function writtenStudyLine(form: Fields): WrittenStudyLine {
  const boxes = [...form.keys()].filter((name) => name.startsWith(indicatorBox("")));
  return {
    part: oneOf(studyParts, form.get("del"), "action"),
    title: form.get("titel") ?? "",
    expected: text(form, "forventet"),
    why: text(form, "hvorfor"),
    baseline: text(form, "udgangspunkt"),
    found: text(form, "fundet"),
    when: oneOf(["on-the-way", "at-the-end"], form.get("hvornaar"), null),
    day: day(form, "dag"),
    status: oneOf(studyStatuses, form.get("status"), null),
    indicatorIds: boxes.map((name) => name.slice(indicatorBox("").length)),
  };
}

/** The name of the box that chooses an indicator. */
export const indicatorBox = (indicatorId: string): string => `indikator-${indicatorId}`;

const fields: Readonly<Record<string, string>> = {
  "problem.goal-title": "titel",
  "problem.goal-days": "slut",
  "problem.study-source": "kilde",
  "problem.study-kind": "slags",
  "problem.study-status": "status",
  "problem.goal-link": "adresse",
  "problem.study-links": "adresse",
};

/** The field that a problem is about; null: the form as a whole. */
export function fieldOfStudyProblem({ key }: Problem): string | null {
  return fields[key] ?? null;
}
