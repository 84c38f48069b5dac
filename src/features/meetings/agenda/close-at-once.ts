import type { ProposedItem } from "../../../records/proposed-item.ts";

/**
 * An item's text as it stands on an agenda, where `newest` is a later text that is not approved yet (null: there is none).
 * What the later text closes is closed at once, and a file it leaves out is given to nobody: to keep silent is a duty
 * (forvaltningsloven § 27) and waits for nobody's approval. Opening waits.
 */
export function closeAtOnce(shown: ProposedItem, newest: ProposedItem | null): ProposedItem {
  if (newest === null) return shown;
  const isOpen = (id: string) => newest.attachments.some((one) => one.id === id && one.public);
  const attachments = shown.attachments.map((one) => ({ ...one, public: one.public && isOpen(one.id) }));
  const closing = shown.public && !newest.public;
  return { ...shown, attachments, ...(closing ? { public: false, neutralTitle: newest.neutralTitle } : {}) };
}
