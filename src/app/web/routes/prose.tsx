import type { ProseName } from "../../../output/texts/prose.ts";
import { ProsePage } from "../pages/prose.tsx";
import { page } from "../render.tsx";
import { always, type Route } from "../route.ts";

function proseRoute(name: ProseName, path: string): Route {
  return {
    name,
    method: "GET",
    path,
    who: "public",
    answers: "page",
    examples: always(path),
    handle: (visit) => {
      const title = visit.say(`${name}.title`);
      const description = visit.say(`${name}.description`);
      return page(
        visit,
        { title, description, canonical: path, crumbs: [{ text: title }] },
        <ProsePage visit={visit} name={name} />,
      );
    },
  };
}

export const aboutRoute = proseRoute("about", "/om");
export const accessibilityRoute = proseRoute("accessibility", "/tilgaengelighed");
export const privacyRoute = proseRoute("privacy", "/privatliv");
