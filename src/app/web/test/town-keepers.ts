// What the invented town asks of associations, as the public table has it.

type Row = Readonly<Record<string, unknown>>;

/** The row of public_offer_guidelines. */
export const townGuidelines = (own: Row, bodyId: string): Row => ({
  ...own,
  id: bodyId,
  version: 2,
  da: "- Foreningen er almennyttig eller offentlig.\n- Foreningen hører hjemme i Danmark.\n- Tilbuddet er ikke partipolitisk.",
  en: "",
  open: true,
});
