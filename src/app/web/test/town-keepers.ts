// What the invented town asks of associations, and how its overview of offers is used, as the public tables have it.

import type { OfferFigures } from "../../../records/offer-figures.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of the public tables of those who keep offers. */
export function townKeepers(own: Row, bodyId: string, idOf: (name: string) => string) {
  const da =
    "- Foreningen er almennyttig eller offentlig.\n- Foreningen hører hjemme i Danmark.\n- Tilbuddet er ikke partipolitisk.";
  const figures = (from: string, to: string, more: Partial<OfferFigures> = {}): OfferFigures => ({
    ...{ public: true, from, to, on: to, offers: 38, ofAssociations: 14, kept: 16, confirmed: 14, fewer: 3 },
    visits: { overview: 1204, offer: 2310 },
    missed: [
      { set: "challenge", term: "grief", ages: "6-12", count: 17 },
      { set: "challenge", term: "anxiety", ages: "", count: 9 },
      { set: "none", term: "", ages: "", count: 5 },
    ],
    ...more,
  });
  const quarters = [
    figures("2024-10-01", "2024-12-31"),
    figures("2025-01-01", "2025-03-31", { on: "2025-02-01", missed: [], fewer: 0, kept: 4, confirmed: 3 }),
  ];
  return {
    offer_guidelines: [{ ...own, id: bodyId, version: 2, da, en: "", open: true }] as Row[],
    offer_figures: quarters.map((record) => ({
      ...own,
      id: idOf(`figures ${record.from}`),
      first: record.from,
      record,
    })) as Row[],
    offer_evaluation: [
      { ...own, id: bodyId, item_id: idOf("aub 2024-03-04 1"), promise_id: idOf("promise"), due: "2026-03-04" },
    ] as Row[],
  };
}
