import { publicOfferRow } from "../publish/publish-offer.ts";
import { guidelinesDiffer, offerFiguresDiffer } from "../queries/check/different-guidelines.ts";
import type { DifferentRow } from "../queries/check/different-summaries.ts";
import { shownOffers, shownOffersWithout } from "../queries/check/shown-offers.ts";
import { offerPages } from "../queries/offers/offers.ts";
import { otherOverviewDiffers } from "../queries/offers/other-overview.ts";
import type { Transaction } from "../transaction.ts";
import { comparable } from "./differences.ts";

/** What strangers see of a body's offers that is not what publishing would write now. */
export async function differentOffers(tx: Transaction, bodyId: string): Promise<DifferentRow[]> {
  const out: DifferentRow[] = [];
  for await (const page of offerPages(tx, bodyId)) {
    const shown = await shownOffers(
      tx,
      bodyId,
      page.map(({ record }) => record.id),
    );
    for (const { record } of page) {
      const row = publicOfferRow(record);
      const written = row === null ? undefined : comparable({ record: row.record, until: row.shown_until }, "jsonb");
      const found = shown.get(record.id);
      if (written !== (found === undefined ? undefined : comparable(found, "jsonb"))) {
        out.push({ what: "public_offer", id: record.id });
      }
    }
  }
  for (const id of await shownOffersWithout(tx, bodyId)) out.push({ what: "public_offer", id });
  if (await guidelinesDiffer(tx, bodyId)) out.push({ what: "public_offer_guidelines", id: bodyId });
  if (await otherOverviewDiffers(tx, bodyId)) out.push({ what: "public_other_overview", id: bodyId });
  if (await offerFiguresDiffer(tx, bodyId)) out.push({ what: "public_offer_figures", id: bodyId });
  return out;
}
