import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { effortModelInUseSchema } from "../../records/effort-model.ts";
import { effortModelTable } from "../queries/efforts/models.ts";
import { publishKept } from "./publish-kept.ts";

/** What strangers may see of the models of efforts: the rules, and nothing of the courses. */
export const publishedEffortModels = publishKept(effortModelTable, (one) =>
  one.public
    ? { id: one.id, committee_id: one.committeeId, record: emit(effortModelInUseSchema, one, publicViewer) }
    : null,
);
