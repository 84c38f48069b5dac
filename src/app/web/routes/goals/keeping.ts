import { z } from "zod";
import { may, type RoleRight } from "../../../../access/may.ts";
import type { Viewer } from "../../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import type { Fields } from "../../goals/goal-forms.ts";
import type { SentForm } from "../../parts/entry.tsx";
import { hidden } from "../../refused.ts";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";

/** A visit of one who works with the goals of the body named in the address. */
export interface Keeping {
  readonly visit: Visit;
  readonly viewer: Viewer;
  readonly bodyId: string;
}

type GoalsRoute = Pick<Route, "name" | "method" | "path"> & Partial<Pick<Route, "maxBytes" | "answers">>;

/** A route of the desk for goals: pages for those who read them, forms for those who keep them. */
export function forGoals(route: GoalsRoute, handle: (keeping: Keeping) => Promise<Response | Problem>): Route {
  const who: RoleRight = route.method === "GET" ? "read-goals" : "keep-goals";
  return {
    answers: route.method === "GET" ? "page" : "redirect",
    ...route,
    who,
    examples: always(route.path.replace(/:[a-z]+/g, nobodys)),
    handle: async (visit) => {
      const bodyId = visit.param("body");
      const viewer = visit.signedIn?.viewer;
      if (!z.uuid().safeParse(bodyId).success || viewer === undefined) return problem("problem.not-found");
      if (!may(viewer, who, bodyId)) return hidden(visit);
      return handle({ visit, viewer, bodyId });
    },
  };
}

/** The id in a field or a part of the address; null where there is none, or what stands there is none. */
export function idIn(value: string | undefined): string | null {
  const read = z.uuid().safeParse(value);
  return read.success ? read.data : null;
}

interface FormStep {
  readonly name: string;
  readonly path: string;
  /** The name of the form, by which what was written finds its fields again. */
  readonly form: (fields: Fields) => string;
  readonly act: (keeping: Keeping, fields: Fields) => Promise<{ readonly to: string } | Problem>;
  /** The page the form stands on, with what was written and what is wrong. */
  readonly again: (keeping: Keeping, fields: Fields, sent: SentForm) => Promise<Response | Problem>;
}

/** A form of the desk: acts and goes on, or shows its page again with what is wrong. */
export function formStep({ name, path, form, act, again }: FormStep): Route {
  return forGoals({ name, method: "POST", path }, async (keeping) => {
    const fields = await keeping.visit.form();
    const done = await act(keeping, fields);
    if (!isProblem(done)) return seeOther(keeping.visit.site, done.to);
    if (done.key === "problem.forbidden") return done;
    return again(keeping, fields, { form: form(fields), values: fields, wrong: done, field: null });
  });
}
