import { z } from "zod";
import { mailHost } from "../../../../features/reminders/queue-mail.ts";
import { finishTask } from "../../../../features/reminders/tasks/settle-task.ts";
import { canUndo, undoTask } from "../../../../features/reminders/tasks/undo-task.ts";
import { problem } from "../../../../records/problem.ts";
import { ownTasks } from "../../../../store/queries/tasks/find-tasks.ts";
import { changesOfTask } from "../../../../store/queries/tasks/keep-tasks.ts";
import { ownTaskStepAddress, ownTasksPath } from "../../desk-address.ts";
import { OwnTasks } from "../../pages/tasks/own-tasks.tsx";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";

const list: Route = {
  name: "own-tasks",
  method: "GET",
  path: ownTasksPath,
  who: "account",
  answers: "page",
  examples: always(ownTasksPath),
  handle: async (visit) => {
    const { say, site, viewer, query } = visit;
    const { accountId } = viewer;
    if (accountId === null) return problem("problem.forbidden");
    const data = await site.store.as(viewer, async (tx) => {
      const tasks = await ownTasks(tx, accountId);
      const undoable = new Set<string>();
      for (const { bodyId, id, state } of tasks) {
        if (state !== "done") continue;
        if (canUndo({ told: await changesOfTask(tx, bodyId, id), keeps: false }, accountId)) undoable.add(id);
      }
      return { tasks, undoable };
    });
    const done = query.get("klaret");
    return page(
      visit,
      {
        title: say("tasks.own.title"),
        description: say("tasks.description"),
        canonical: ownTasksPath,
        crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("tasks.own.title") }],
        index: false,
      },
      <OwnTasks visit={visit} {...data} done={done === "done" || done === "undone" ? done : null} />,
    );
  },
};

function step(name: "done" | "undone"): Route {
  const example = ownTaskStepAddress(nobodys, nobodys, name);
  return {
    name: `own-task-${name}`,
    method: "POST",
    path: ownTaskStepAddress(":body", ":task", name),
    who: "account",
    answers: "redirect",
    examples: always(example),
    handle: async (visit) => {
      const ids = z.object({ bodyId: z.guid(), taskId: z.guid() });
      const ref = ids.safeParse({ bodyId: visit.param("body"), taskId: visit.param("task") });
      if (!ref.success) return problem("problem.not-found");
      const { site, viewer } = visit;
      const wrong =
        name === "done"
          ? await finishTask(site.store, viewer, ref.data, site.now())
          : await undoTask(site.store, viewer, ref.data, mailHost(site.baseUrl), site.now());
      // Of another's task not even that there is one is told.
      if (wrong?.key === "problem.forbidden") return problem("problem.task-unknown");
      return wrong ?? seeOther(site, `${ownTasksPath}?klaret=${name}#opgave-${ref.data.taskId}`);
    },
  };
}

/** The page of one's own tasks. */
export const ownTaskRoutes: readonly Route[] = [list, step("done"), step("undone")];
