import type { BodyLine } from "../../../../store/queries/public/bodies.ts";
import { goalsDesk } from "../../goals/desk-address.ts";
import type { Visit } from "../../visit.ts";

/** The bodies whose goals one works with. */
export function ChooseBody({ visit, bodies }: { readonly visit: Visit; readonly bodies: readonly BodyLine[] }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("goals-desk.title")}</h1>
      {bodies.length === 0 ? <p class="empty">{say("goals-desk.no-body")}</p> : null}
      <ul>
        {bodies.map((body) => (
          <li>
            <a href={goalsDesk(body.id)} lang="da">
              {body.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
