import { mayKeepWheel } from "../../../../access/may.ts";
import { clashes } from "../../../../features/followup/wheel/clashes.ts";
import { addressOf } from "../../../../records/address.ts";
import { sharedMatters } from "../../../../store/queries/wheel/shared-matters.ts";
import { pathsOf } from "../../at-address.ts";
import { WheelPage } from "../../pages/wheel/wheel.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { belowAddress } from "../../wheel/below-address.ts";
import { ownedWheel, queryOf, viewOf } from "../../wheel/wheel-at.ts";
import { wheelDrawing, wheelGroups } from "../../wheel/wheel-rows.ts";

const shared = { method: "GET", who: "public", answers: "page" } as const;

/** The wheel of a committee, and that of all a body's committees. */
export const wheelPages: readonly Route[] = [
  {
    ...shared,
    name: "body-wheel",
    path: "/:body/aarshjul",
    examples: async (tx) => [
      ...(await pathsOf("body", "/aarshjul")(tx)),
      ...(await pathsOf("body", "/aarshjul?visning=kvartaler")(tx)),
    ],
    handle: (visit) => answer(visit, "body"),
  },
  {
    ...shared,
    name: "wheel",
    path: "/:body/:committee/aarshjul",
    examples: async (tx) => [
      ...(await pathsOf("committee", "/aarshjul")(tx)),
      ...(await pathsOf("committee", "/aarshjul?aar=2024")(tx)),
      ...(await pathsOf("committee", "/aarshjul?visning=kvartaler")(tx)),
    ],
    handle: (visit) => answer(visit, "committee"),
  },
];

function answer(visit: Visit, kind: "body" | "committee") {
  const view = viewOf(visit);
  return belowAddress(
    visit,
    kind,
    "/aarshjul",
    async (tx, of) => {
      const found = await ownedWheel(tx, visit, of, view.period);
      if (found === null) return null;
      const matters = kind === "body" ? await sharedMatters(tx, of.bodyId, view.period.from, view.period.to) : null;
      return { ...found, matters };
    },
    async ({ owner, wheel, matters }) => {
      const { say, today } = visit;
      const title = say("wheel.title.of", { name: owner.name });
      const above = { text: owner.body, href: addressOf.body(owner.bodySlug) };
      return page(
        visit,
        {
          title: `${title} ${view.kind === "year" ? view.year : ""}`.trim(),
          description: say("wheel.description", { name: owner.name }),
          canonical: `${addressOf.wheel(owner.address)}${queryOf(view)}`,
          crumbs:
            owner.committeeId === null
              ? [above, { text: say("wheel.title") }]
              : [above, { text: owner.name, href: owner.address }, { text: say("wheel.title") }],
        },
        <WheelPage
          visit={visit}
          owner={owner}
          wheel={wheel}
          view={view}
          groups={wheelGroups(visit, owner, wheel, view)}
          svg={wheelDrawing(visit, owner, wheel, view).svg}
          together={matters === null ? null : { clashes: clashes(wheel.marks, today), shared: matters }}
          keeps={mayKeepWheel(visit.viewer, owner.bodyId)}
        />,
      );
    },
  );
}
