import type { BodyLine } from "../../../../store/queries/public/bodies.ts";
import type { Visit } from "../../visit.ts";

interface ChooseDeskProps {
  readonly visit: Visit;
  readonly title: string;
  readonly bodies: readonly BodyLine[];
  readonly desk: (bodyId: string) => string;
}

/** The bodies that one works for, each with the way to its desk. */
export function ChooseDesk({ visit, title, bodies, desk }: ChooseDeskProps) {
  return (
    <>
      <h1>{title}</h1>
      {bodies.length === 0 ? <p class="empty">{visit.say("goals-desk.no-body")}</p> : null}
      <ul>
        {bodies.map(({ id, name }) => (
          <li>
            <a href={desk(id)} lang="da">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
