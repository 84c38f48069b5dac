import { publishedStudies } from "../../../store/publish/publish-study.ts";
import { studyTable } from "../../../store/queries/goals/studies.ts";
import { changing } from "../change-kept.ts";

/** The shape of every action on a study. Problems besides those of the change: not allowed, no such study. */
export const changeStudy = changing({
  table: studyTable,
  published: publishedStudies,
  record: "study",
  unknown: "problem.study-unknown",
});
