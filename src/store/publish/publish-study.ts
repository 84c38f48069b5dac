import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { studySchema } from "../../records/study.ts";
import { studyTable } from "../queries/goals/studies.ts";
import { publishKept } from "./publish-kept.ts";

/** What strangers may see of studies. */
export const publishedStudies = publishKept(studyTable, (study) =>
  study.public
    ? { id: study.id, committee_id: study.committeeId, record: emit(studySchema, study, publicViewer) }
    : null,
);
