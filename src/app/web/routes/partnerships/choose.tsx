import type { RoleRight } from "../../../../access/may.ts";
import { mayInBody } from "../../../../access/may-prepare.ts";
import type { TextKey } from "../../../../output/texts/da.ts";
import { bodies } from "../../../../store/queries/public/bodies.ts";
import { ChooseDesk } from "../../pages/partnerships/choose-desk.tsx";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";

interface Choice {
  readonly name: string;
  readonly path: string;
  readonly who: RoleRight;
  readonly title: TextKey;
  readonly description: TextKey;
  /** The desk of a body, by its id. */
  readonly desk: (bodyId: string) => string;
}

/** The way to a desk that each body has: straight there where the viewer works for one body, else a choice. */
export function chooseDesk({ name, path, who, title, description, desk }: Choice): Route {
  return {
    ...{ name, method: "GET", path, who, answers: "page", examples: always(path) },
    handle: async (visit) => {
      const { say, site, viewer } = visit;
      const own = (await site.store.asPublic(bodies)).filter(({ id }) => mayInBody(viewer, who, id));
      const [only, ...others] = own;
      if (only !== undefined && others.length === 0) return seeOther(site, desk(only.id));
      return page(
        visit,
        {
          ...{ title: say(title), description: say(description), canonical: path, index: false },
          crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say(title) }],
        },
        <ChooseDesk visit={visit} title={say(title)} bodies={own} desk={desk} />,
      );
    },
  };
}
