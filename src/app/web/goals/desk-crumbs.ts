import type { Crumb } from "../parts/breadcrumb.tsx";
import type { Visit } from "../visit.ts";
import { goalsDesk } from "./desk-address.ts";

/** The way to a page of the desk for goals. */
export function deskCrumbs({ say }: Visit, bodyId: string, ...more: readonly Crumb[]): Crumb[] {
  return [
    { text: say("account.title"), href: "/konto" },
    more.length === 0 ? { text: say("goals-desk.title") } : { text: say("goals-desk.title"), href: goalsDesk(bodyId) },
    ...more,
  ];
}
