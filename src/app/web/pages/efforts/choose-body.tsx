import type { BodyLine } from "../../../../store/queries/public/bodies.ts";
import { effortsDesk } from "../../efforts/effort-address.ts";
import type { Visit } from "../../visit.ts";

/** The bodies whose efforts one works with. */
export function ChooseEffortsBody({ visit, bodies }: { readonly visit: Visit; readonly bodies: readonly BodyLine[] }) {
  const { say } = visit;
  return (
    <>
      <h1>{say("efforts-desk.title")}</h1>
      <p>{say(bodies.length === 0 ? "goals-desk.no-body" : "efforts-desk.choose")}</p>
      <ul>
        {bodies.map((body) => (
          <li>
            <a href={effortsDesk(body.id)} lang="da">
              {body.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
