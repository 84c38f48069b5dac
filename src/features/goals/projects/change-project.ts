import { publishedProjects } from "../../../store/publish/publish-project.ts";
import { projectTable } from "../../../store/queries/goals/projects.ts";
import { changing } from "../change-kept.ts";

/** The shape of every action on a project. Problems besides those of the change: not allowed, no such project. */
export const changeProject = changing({
  table: projectTable,
  published: publishedProjects,
  record: "project",
  unknown: "problem.project-unknown",
});
