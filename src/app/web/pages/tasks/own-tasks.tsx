import type { TaskLine } from "../../../../store/queries/tasks/find-tasks.ts";
import { ownTaskStepAddress } from "../../desk-address.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { TaskFacts, TaskItem } from "../../parts/task-facts.tsx";
import type { Visit } from "../../visit.ts";

/** One's own tasks, and which of the settled one has said to be done last, so that it can be undone. */
export interface OwnTasksProps {
  readonly visit: Visit;
  readonly tasks: readonly TaskLine[];
  readonly undoable: ReadonlySet<string>;
  readonly done: "done" | "undone" | null;
}

/** The tasks of whoever is signed in: the open ones by deadline, each with the one next step. */
export function OwnTasks({ visit, tasks, undoable, done }: OwnTasksProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("tasks.own.title")}</h1>
      {done === null ? null : <Done text={say(`tasks.done.${done}`)} />}
      <p class="font-lead">{say(tasks.length === 0 ? "tasks.own.empty" : "tasks.own.lead")}</p>
      <ol class="desk-lines nobullet-list no-max-width">
        {tasks.map((task) => {
          const { bodyId, id, what, state } = task;
          return (
            <li class="desk-line" id={`opgave-${id}`}>
              <h2 class="desk-title" lang="da">
                {what}
              </h2>
              <TaskItem visit={visit} task={task} />
              <TaskFacts visit={visit} task={task} />
              {state === "open" ? (
                <Act
                  visit={visit}
                  action={ownTaskStepAddress(bodyId, id, "done")}
                  text={say("tasks.finish")}
                  label={say("tasks.finish.of", { what })}
                  look="primary"
                />
              ) : null}
              {undoable.has(id) ? (
                <Act
                  visit={visit}
                  action={ownTaskStepAddress(bodyId, id, "undone")}
                  text={say("tasks.undo.own")}
                  label={say("tasks.undo.own.of", { what })}
                  look="tertiary"
                />
              ) : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}
