import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { type Study, studySchema } from "../../records/study.ts";
import { hideStudyRow, showStudyRow, studiesOf } from "../queries/goals/studies.ts";
import type { NewRow } from "../queries/rows-of-json.ts";
import type { Transaction } from "../transaction.ts";

/** What strangers may see of a study; null: nothing. */
export function publicStudyRow(study: Study): NewRow | null {
  if (!study.public) return null;
  return { id: study.id, committee_id: study.committeeId, record: emit(studySchema, study, publicViewer) };
}

/** Shows strangers a study as it now is, or takes it back where it is not for them. */
export async function publishStudy(tx: Transaction, bodyId: string, study: Study, at: string): Promise<void> {
  const row = publicStudyRow(study);
  if (row === null) await hideStudyRow(tx, bodyId, study.id, at);
  else await showStudyRow(tx, bodyId, row, at);
}

/** The same for all studies of a body, each as of when it last changed. */
export async function publishStudiesOfBody(tx: Transaction, bodyId: string): Promise<void> {
  for (const { record, modified } of await studiesOf(tx, "staff", bodyId)) {
    await publishStudy(tx, bodyId, record, modified);
  }
}
