import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { projectSchema } from "../../records/project.ts";
import { projectToAll } from "../../records/project-to-all.ts";
import { projectTable } from "../queries/goals/projects.ts";
import { publishKept } from "./publish-kept.ts";

/** What strangers may see of projects, small groups taken out. */
export const publishedProjects = publishKept(projectTable, (project) =>
  project.public
    ? {
        id: project.id,
        committee_id: project.committeeId,
        record: emit(projectSchema, projectToAll(project), publicViewer),
      }
    : null,
);
