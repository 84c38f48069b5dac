import { coursesByKey } from "../../../../features/efforts/courses-by-key.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { effortsApiPath } from "../../efforts/effort-address.ts";
import { rowsOfSent } from "../../efforts/sent-courses.ts";
import { problemText } from "../../parts/form.tsx";
import { statusOf } from "../../problem-status.ts";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

/** What a body's own system sends at a time. */
const mostSent = 32 * 1024 * 1024;

const none = "00000000000000000000";

/** Courses that another system sends with a key of a body, as CSV or JSON; the answer is JSON. */
const sent: Route = {
  name: "efforts-api",
  method: "POST",
  path: `${effortsApiPath}/:model`,
  who: "public",
  answers: "text",
  fromAnywhere: true,
  anonymous: true,
  maxBytes: mostSent,
  examples: async () => [{ address: `${effortsApiPath}/${none}`, fields: { x: "" }, status: 401 }],
  handle: async (visit) => {
    const { site, bearer } = visit;
    if (bearer === null) return refused(visit, problem("problem.effort-key-unknown"));
    const rows = rowsOfSent(await visit.sentText());
    if (isProblem(rows)) return refused(visit, rows);
    const loaded = await coursesByKey(site.store, bearer, { modelKey: visit.param("model"), rows }, site.now());
    return isProblem(loaded) ? refused(visit, loaded) : json(loaded, 200);
  },
};

/** What is wrong, as data: the key of the text, its row and column, and the text. */
function refused(visit: Visit, wrong: Problem): Response {
  return json({ problem: wrong.key, ...wrong.params, text: problemText(visit, wrong) }, statusOf(wrong));
}

const json = (answer: object, status: number): Response =>
  Response.json(answer, { status, headers: { "cache-control": "no-store" } });

/** Where other systems send courses. */
export const effortsApiRoutes: readonly Route[] = [sent];
