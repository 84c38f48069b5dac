import { canUndo } from "../../../../features/reminders/tasks/undo-task.ts";
import { formatDay, formatShortMoment } from "../../../../output/texts/format.ts";
import type { ItemForTask, TaskLine } from "../../../../store/queries/tasks/find-tasks.ts";
import type { TaskChange } from "../../../../store/queries/tasks/keep-tasks.ts";
import { deskTaskAddress, deskTasksPath, newTaskAddress, type TaskStep, taskStepAddress } from "../../desk-address.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { Entry, FormProblem, LongEntry, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { TaskFacts, TaskItem } from "../../parts/task-facts.tsx";
import type { Visit } from "../../visit.ts";

export type TaskDone = TaskStep | "given";

/** The tasks that are open, by deadline, and behind them those that are settled. */
export function DeskTasks({ visit, tasks }: { readonly visit: Visit; readonly tasks: readonly TaskLine[] }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("tasks.title")}</h1>
      <p class="font-lead">{say("tasks.lead")}</p>
      {tasks.length === 0 ? (
        <p class="empty">{say("tasks.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {tasks.map((task) => (
            <li class="desk-line">
              <h2 class="desk-title" lang="da">
                {task.what}
              </h2>
              <TaskItem visit={visit} task={task} />
              <TaskFacts visit={visit} task={task} />
              <div class="desk-steps">
                {task.state === "open" ? (
                  <Act
                    visit={visit}
                    action={taskStepAddress(task.bodyId, task.id, "done")}
                    text={say("tasks.finish")}
                    label={say("tasks.finish.of", { what: task.what })}
                  />
                ) : null}{" "}
                <a href={deskTaskAddress(task.bodyId, task.id)} aria-label={say("tasks.see.of", { what: task.what })}>
                  {say("tasks.see")}
                </a>
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface DeskTaskProps {
  readonly visit: Visit;
  readonly task: TaskLine;
  readonly told: readonly TaskChange[];
  /** The viewer keeps the records it belongs to. */
  readonly keeps: boolean;
  readonly sent: SentForm | null;
  readonly done: TaskDone | null;
}

/** One task: where it stands, its next steps, and all that was done to it. */
export function DeskTask({ visit, task, told, keeps, sent, done }: DeskTaskProps) {
  const { say } = visit;
  const { bodyId, id, state, what } = task;
  const act = (step: TaskStep, text: string, look: "primary" | "tertiary", label?: string) => (
    <Act
      visit={visit}
      action={taskStepAddress(bodyId, id, step)}
      text={text}
      look={look}
      {...(label === undefined ? {} : { label })}
    />
  );
  return (
    <>
      <p class="kicker">{say("tasks.title")}</p>
      <h1 lang="da">{what}</h1>
      {done === null ? null : <Done text={say(`tasks.done.${done}`)} />}
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <TaskItem visit={visit} task={task} />
      <TaskFacts visit={visit} task={task} />
      <p class="quiet">{say(task.accountId === null ? "tasks.no-account" : "tasks.account")}</p>
      <div class="desk-steps">
        {state === "open" ? act("done", say("tasks.finish"), "primary", say("tasks.finish.of", { what })) : null}{" "}
        {state === "open" ? act("cancelled", say("tasks.cancel"), "tertiary") : null}{" "}
        {canUndo({ told, keeps }, visit.viewer.accountId) ? act("undone", say("tasks.undo"), "tertiary") : null}
      </div>
      {state === "open" && visit.mayPost(taskStepAddress(bodyId, id, "changed")) ? (
        <details class="fold" open={sent !== null}>
          <summary>{say("tasks.change")}</summary>
          <PostForm visit={visit} action={taskStepAddress(bodyId, id, "changed")} class="desk-form">
            <TaskFields visit={visit} sent={sent} task={task} />
            <button class="button button-primary" type="submit">
              {say("tasks.change.button")}
            </button>
          </PostForm>
        </details>
      ) : null}
      <Log visit={visit} told={told} />
      <p class="after-list">
        <a href={deskTasksPath}>{say("tasks.back")}</a>
      </p>
    </>
  );
}

function Log({ visit, told }: { readonly visit: Visit; readonly told: readonly TaskChange[] }) {
  const { say, language } = visit;
  return (
    <section aria-labelledby="sket">
      <h2 id="sket">{say("tasks.log")}</h2>
      <ol class="desk-log nobullet-list" reversed>
        {told.map(({ at, by, verb, after }) => (
          <li>
            <p class="quiet">
              <time datetime={at}>{formatShortMoment(language, at)}</time>
              {` · ${by ?? say("tasks.somebody")}`}
            </p>
            <p class="desk-log-what">{say(`tasks.verb.${verb}`)}</p>
            {verb === "done" || verb === "cancelled" ? null : (
              <p class="desk-note" lang="da">
                {say("tasks.became", {
                  what: /[.!?]$/.test(after.what) ? after.what : `${after.what}.`,
                  name: after.ownerName,
                  day: formatDay(language, after.due),
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface NewTaskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly itemId: string;
  readonly item: ItemForTask;
  readonly sent: SentForm | null;
}

/** Where a task is given that follows from an item. */
export function NewTask({ visit, bodyId, itemId, item, sent }: NewTaskProps) {
  const { say, language } = visit;
  const { number, title, committee, day } = item;
  return (
    <>
      <h1>{say("tasks.new.title")}</h1>
      <p class="font-lead" lang="da">
        {number === null ? "" : `${number}. `}
        {title}
      </p>
      <p class="quiet">
        <span lang="da">{committee}</span>
        {day === null ? "" : `, ${formatDay(language, day)}`}
      </p>
      <p>{say("tasks.new.lead")}</p>
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <PostForm visit={visit} action={newTaskAddress(bodyId, itemId)} class="desk-form">
        <TaskFields visit={visit} sent={sent} task={null} />
        <button class="button button-primary" type="submit">
          {say("tasks.new.button")}
        </button>
      </PostForm>
    </>
  );
}

function TaskFields({
  visit,
  sent,
  task,
}: {
  readonly visit: Visit;
  readonly sent: SentForm | null;
  readonly task: TaskLine | null;
}) {
  const { say } = visit;
  const of = { visit, form: "opgave", sent } as const;
  return (
    <>
      <LongEntry {...of} name="hvad" label={say("tasks.what")} rows={2} value={task?.what ?? null} required />
      <Entry {...of} name="navn" type="text" label={say("tasks.owner-name")} value={task?.ownerName ?? null} required />
      <Entry
        {...of}
        name="email"
        type="email"
        label={say("tasks.owner-email")}
        hint={say("tasks.owner-email.hint")}
        value={task?.ownerEmail ?? null}
        required
      />
      <Entry {...of} name="frist" type="date" label={say("tasks.due")} value={task?.due ?? null} required />
      <LongEntry {...of} name="note" label={say("tasks.note")} rows={3} value={task?.note ?? null} />
    </>
  );
}
