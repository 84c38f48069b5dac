import type { Crumb } from "../parts/breadcrumb.tsx";
import type { Visit } from "../visit.ts";
import { agendasOf, itemsOf } from "./item-address.ts";

/** The way to a page of the desk for items. */
export function itemCrumbs({ say }: Visit, bodyId: string, ...more: readonly Crumb[]): Crumb[] {
  return [
    { text: say("account.title"), href: "/konto" },
    more.length === 0 ? { text: say("item-desk.title") } : { text: say("item-desk.title"), href: itemsOf(bodyId) },
    ...more,
  ];
}

/** The way to a page of the desk for agendas. */
export function agendaCrumbs({ say }: Visit, bodyId: string, ...more: readonly Crumb[]): Crumb[] {
  return [
    { text: say("account.title"), href: "/konto" },
    { text: say("item-desk.title"), href: itemsOf(bodyId) },
    more.length === 0
      ? { text: say("agenda-desk.title") }
      : { text: say("agenda-desk.title"), href: agendasOf(bodyId) },
    ...more,
  ];
}
