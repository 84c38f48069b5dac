import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { Visit } from "../visit.ts";
import { PromiseLines } from "./promise-lines.tsx";

interface AwaitedProps {
  readonly visit: Visit;
  readonly promises: readonly PromiseLine[];
  readonly title: string;
  /** The address of the whole list. */
  readonly all: string;
}

/** What was promised and has not come back, what waits longest first. */
export function Awaited({ visit, promises, title, all }: AwaitedProps) {
  const { say } = visit;
  return (
    <section class="front-latest" aria-labelledby="venter">
      <h2 id="venter">{title}</h2>
      {promises.length === 0 ? (
        <p class="empty">{say("promises.committee.empty")}</p>
      ) : (
        <PromiseLines visit={visit} promises={promises} where={true} label={title} />
      )}
      <p class="after-list">
        <a href={all}>{say("promises.all")}</a>
      </p>
    </section>
  );
}
