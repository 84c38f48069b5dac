import { z } from "zod";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { mailHost } from "../../../../features/reminders/queue-mail.ts";
import { mayKeepTask, type TaskRef } from "../../../../features/reminders/tasks/act-on-task.ts";
import { changeTask } from "../../../../features/reminders/tasks/change-task.ts";
import { giveTask } from "../../../../features/reminders/tasks/give-task.ts";
import { cancelTask, finishTask } from "../../../../features/reminders/tasks/settle-task.ts";
import { undoTask } from "../../../../features/reminders/tasks/undo-task.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import type { TaskWords } from "../../../../records/task.ts";
import { deskTasks, findTask, itemForTask } from "../../../../store/queries/tasks/find-tasks.ts";
import { changesOfTask } from "../../../../store/queries/tasks/keep-tasks.ts";
import {
  deskTaskAddress,
  deskTasksPath,
  newTaskAddress,
  type TaskStep,
  taskStepAddress,
  taskSteps,
} from "../../desk-address.ts";
import { DeskTask, DeskTasks, NewTask, type TaskDone } from "../../pages/desk/tasks.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { type Markup, page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forSecretaries } from "./for-secretaries.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";

function tasksPage(visit: Visit, at: string, title: string, main: Markup, sent: SentForm | null) {
  const { say } = visit;
  const crumbs = [
    { text: say("account.title"), href: "/konto" },
    { text: say("desk.title"), href: "/konto/bord" },
    ...(at === deskTasksPath ? [] : [{ text: say("tasks.title"), href: deskTasksPath }]),
    { text: title },
  ];
  const head = { title, description: say("tasks.description"), canonical: at, crumbs, index: false };
  return page(visit, head, main, sent === null ? 200 : statusOf(sent.wrong));
}

/** Two ids of an address. */
function idsOf(visit: Visit, second: "item" | "task"): { readonly bodyId: string; readonly id: string } | null {
  const ids = z.object({ bodyId: z.guid(), id: z.guid() });
  return ids.safeParse({ bodyId: visit.param("body"), id: visit.param(second) }).data ?? null;
}

const wordsIn = (form: ReadonlyMap<string, string>): TaskWords => ({
  what: form.get("hvad") ?? "",
  ownerName: form.get("navn") ?? "",
  ownerEmail: form.get("email") ?? "",
  due: form.get("frist") ?? "",
  note: form.get("note") ?? "",
});

const sentForm = (values: ReadonlyMap<string, string>, wrong: Problem): SentForm => ({
  form: "opgave",
  values,
  wrong,
  field: null,
});

async function showNew(visit: Visit, who: SignedIn, sent: SentForm | null): Promise<Response | Problem> {
  const ids = idsOf(visit, "item");
  if (ids === null) return problem("problem.not-found");
  const { bodyId, id } = ids;
  const item = await visit.site.store.as(who.viewer, (tx) => itemForTask(tx, bodyId, id));
  if (item === null) return problem("problem.task-item");
  const main = <NewTask visit={visit} bodyId={bodyId} itemId={id} item={item} sent={sent} />;
  return tasksPage(visit, newTaskAddress(bodyId, id), visit.say("tasks.new.title"), main, sent);
}

const dones: readonly TaskDone[] = ["given", "changed", "done", "cancelled", "undone"];

async function showTask(visit: Visit, who: SignedIn, sent: SentForm | null): Promise<Response | Problem> {
  const ids = idsOf(visit, "task");
  if (ids === null) return problem("problem.not-found");
  const { bodyId, id } = ids;
  const found = await visit.site.store.as(who.viewer, async (tx) => {
    const task = await findTask(tx, bodyId, id);
    return task === null ? null : { task, told: await changesOfTask(tx, bodyId, id) };
  });
  if (found === null) return problem("problem.task-unknown");
  const done = sent === null ? (dones.find((known) => known === visit.query.get("klaret")) ?? null) : null;
  const keeps = mayKeepTask(who.viewer, bodyId, found.task.committeeId);
  const main = <DeskTask visit={visit} {...found} keeps={keeps} sent={sent} done={done} />;
  return tasksPage(visit, deskTaskAddress(bodyId, id), found.task.what, main, sent);
}

type Act = (visit: Visit, who: SignedIn, ref: TaskRef) => Promise<Problem | null>;

function step(name: TaskStep, act: Act): Route {
  return forSecretaries(
    {
      name: `desk-task-${name}`,
      method: "POST",
      path: `${deskTasksPath}/:body/:task/${taskSteps[name]}`,
      inCommittee: true,
      examples: always(taskStepAddress(nobodys, nobodys, name)),
    },
    async (visit, who) => {
      const ids = idsOf(visit, "task");
      if (ids === null) return problem("problem.not-found");
      const { bodyId, id } = ids;
      const wrong = await act(visit, who, { bodyId, taskId: id });
      if (wrong === null) return seeOther(visit.site, `${deskTaskAddress(bodyId, id)}?klaret=${name}`);
      if (wrong.key === "problem.forbidden" || wrong.key === "problem.task-unknown") return wrong;
      return showTask(visit, who, sentForm(await visit.form(), wrong));
    },
  );
}

/** The desk's tasks: the list, giving one, one with its steps. */
export const taskRoutes: readonly Route[] = [
  forSecretaries(
    { name: "desk-tasks", method: "GET", path: deskTasksPath, examples: always(deskTasksPath) },
    async (visit, who) => {
      const tasks = await visit.site.store.as(who.viewer, (tx) => deskTasks(tx));
      const main = <DeskTasks visit={visit} tasks={tasks} />;
      return tasksPage(visit, deskTasksPath, visit.say("tasks.title"), main, null);
    },
  ),
  forSecretaries(
    {
      name: "desk-new-task",
      method: "GET",
      path: `${deskTasksPath}/ny/:body/:item`,
      who: "keep-records",
      examples: always(newTaskAddress(nobodys, nobodys)),
    },
    (visit, who) => showNew(visit, who, null),
  ),
  forSecretaries(
    {
      name: "desk-give-task",
      method: "POST",
      inCommittee: true,
      path: `${deskTasksPath}/ny/:body/:item`,
      examples: always(newTaskAddress(nobodys, nobodys)),
    },
    async (visit, who) => {
      const ids = idsOf(visit, "item");
      if (ids === null) return problem("problem.not-found");
      const form = await visit.form();
      const { store, now, baseUrl } = visit.site;
      const given = { itemId: ids.id, words: wordsIn(form) };
      const made = await giveTask(store, who.viewer, ids.bodyId, given, mailHost(baseUrl), now());
      if (!isProblem(made)) return seeOther(visit.site, `${deskTaskAddress(ids.bodyId, made)}?klaret=given`);
      return made.key === "problem.forbidden" ? made : showNew(visit, who, sentForm(form, made));
    },
  ),
  step("changed", async (visit, who, ref) => {
    const { store, now, baseUrl } = visit.site;
    return changeTask(store, who.viewer, ref, wordsIn(await visit.form()), mailHost(baseUrl), now());
  }),
  step("done", (visit, who, ref) => finishTask(visit.site.store, who.viewer, ref, visit.site.now())),
  step("cancelled", (visit, who, ref) => cancelTask(visit.site.store, who.viewer, ref, visit.site.now())),
  step("undone", (visit, who, ref) =>
    undoTask(visit.site.store, who.viewer, ref, mailHost(visit.site.baseUrl), visit.site.now()),
  ),
  forSecretaries(
    {
      name: "desk-task",
      method: "GET",
      path: `${deskTasksPath}/:body/:task`,
      examples: always(deskTaskAddress(nobodys, nobodys)),
    },
    (visit, who) => showTask(visit, who, null),
  ),
];
