import { type FloodGauge, floodGauge } from "../../../access/unwanted/flood-gauge.ts";
import { countMissed, countVisit, type UnderstoodSearch } from "../../../features/offers/figures/count-use.ts";
import type { Site } from "../site.ts";
import type { Visit } from "../visit.ts";

const hour = 3_600_000;
/** What was counted lately, in bounded memory, so that pressing again, or a machine that asks for ever, is no new visit. */
const gauges = new WeakMap<Site, FloodGauge>();

function firstWithinHour({ site, address }: Visit, what: string): boolean {
  const gauge = gauges.get(site) ?? floodGauge(hour);
  gauges.set(site, gauge);
  return gauge.count(`${address} ${what}`, site.now()) === 1;
}

/** Counts that a page of a body's overview was looked at: the same page from the same network once an hour. */
export async function visited(visit: Visit, bodyId: string, page: "overview" | "offer"): Promise<void> {
  if (firstWithinHour(visit, `${page} ${visit.path}`))
    await countVisit(visit.site.store, bodyId, page, visit.site.now());
}

/** Counts a search that found nothing, or only what is near, by its terms: the same from the same network once an hour. */
export async function missed(visit: Visit, bodyId: string, asked: UnderstoodSearch): Promise<void> {
  const what = JSON.stringify([bodyId, asked.terms, asked.ages]);
  if (firstWithinHour(visit, what)) await countMissed(visit.site.store, bodyId, asked, visit.site.now());
}
