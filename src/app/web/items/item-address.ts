// The addresses of the desk for items and agendas.

export const itemsPath = "/konto/punkter";

/** A body's items. */
export const itemsOf = (bodyId: string): string => `${itemsPath}/${bodyId}`;
/** One item, or a step or page of it. */
export const itemAt = (bodyId: string, itemId: string, step = ""): string =>
  `${itemsPath}/${bodyId}/${itemId}${step === "" ? "" : `/${step}`}`;
/** Where an item is written, with what is known of it. */
export function newItemAddress(bodyId: string, known: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(known).toString();
  return `${itemsPath}/${bodyId}/nyt${query === "" ? "" : `?${query}`}`;
}
/** Where an item is written that the wheel proposes: a promise is known by its address, everything else is the wheel's own. */
export function proposedItemAddress(
  bodyId: string,
  committeeId: string,
  { title, href }: { readonly title: string; readonly href: string | null },
): string {
  const promise = /\/loefte\/([0-9a-f-]{36})$/.exec(href ?? "")?.[1];
  const origin = promise === undefined ? { aarshjul: "ja" } : { loefte: promise };
  return newItemAddress(bodyId, { udvalg: committeeId, titel: title, ...origin });
}
/** A body's agendas. */
export const agendasOf = (bodyId: string): string => `/konto/dagsordener/${bodyId}`;
/** One agenda, or a step or page of it. */
export const agendaAt = (bodyId: string, agendaId: string, step = ""): string =>
  `/konto/dagsordener/${bodyId}/${agendaId}${step === "" ? "" : `/${step}`}`;
/** How a committee's agendas are made. */
export const rulesOf = (bodyId: string, committeeId: string): string =>
  `/konto/dagsordensregler/${bodyId}/${committeeId}`;
