import { formatDay, formatShortMoment } from "../../../output/texts/format.ts";
import type { TaskLine } from "../../../store/queries/tasks/find-tasks.ts";
import type { Visit } from "../visit.ts";

interface TaskProps {
  readonly visit: Visit;
  readonly task: TaskLine;
}

/** Whose a task is, by when, and where it stands. */
export function TaskFacts({ visit, task }: TaskProps) {
  const { say, language, today } = visit;
  const { state, settled, due, ownerName, ownerEmail, note } = task;
  const late = state === "open" && due < today;
  const when = settled === null ? "" : formatShortMoment(language, settled);
  return (
    <>
      <p>
        {state === "open" ? (
          <strong>{say(late ? "tasks.late" : "tasks.by", { day: formatDay(language, due) })}</strong>
        ) : (
          say(`tasks.state.${state}`, { when })
        )}
        {" · "}
        {say("tasks.owner", { name: ownerName })} ({ownerEmail})
      </p>
      {note === "" ? null : <p class="task-note">{note}</p>}
    </>
  );
}

/** The item a task follows from: a link where strangers see it, else its name for those who know it. */
export function TaskItem({ visit, task }: TaskProps) {
  const { say, language } = visit;
  const { title, committee, day, shown, itemId } = task;
  return (
    <p class="quiet">
      {title === null ? (
        say("tasks.item.hidden")
      ) : (
        <span lang="da">{shown ? <a href={`/id/${itemId}`}>{title}</a> : title}</span>
      )}
      {" · "}
      <span lang="da">{committee}</span>
      {day === null ? "" : `, ${formatDay(language, day)}`}
    </p>
  );
}
