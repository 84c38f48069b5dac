import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { type AgendaItem, agendaItemSchema } from "../../records/agenda-item.ts";

/** What a closed item is called where its document gives it no neutral title. */
const noTitle = "Lukket punkt";

/** An item with more closed attachments than any real one has is closed: looking for each title would take minutes. */
const mostHidden = 200;

/**
 * An item as strangers may have it. `closed`: it is closed somewhere that counts, whatever this reading says.
 * `neutral`: the item as the current revision has it, whose title a closed item carries.
 */
export function itemForStrangers(item: AgendaItem, closed: boolean, neutral: AgendaItem): Partial<AgendaItem> {
  if (!closed && item.public === true && hiddenTitles(item).length <= mostHidden) {
    return emit(agendaItemSchema, withoutClosedAttachments(item), publicViewer);
  }
  const source = item.public === true && neutral.public !== true ? neutral : item;
  const title = source.public === true ? noTitle : source.title.trim() || noTitle;
  return emit(agendaItemSchema, { ...item, number: source.number, title, public: false }, publicViewer);
}

/** An attachment that is not public is often named in the text around it too: its title is taken out of every text. */
function withoutClosedAttachments(item: AgendaItem): AgendaItem {
  const hidden = hiddenTitles(item);
  if (hidden.length === 0) return item;
  const attachments = item.attachments;
  const rest = erase({ ...item, attachments: [] }, hidden) as AgendaItem;
  return { ...rest, attachments };
}

function hiddenTitles(item: AgendaItem): string[] {
  const closed = item.attachments.filter((each) => each.public !== true);
  return closed.map((each) => each.title.trim()).filter((title) => title !== "");
}

function erase(value: unknown, titles: readonly string[]): unknown {
  if (typeof value === "string") return titles.reduce((text, title) => text.replaceAll(title, ""), value);
  if (Array.isArray(value)) return value.map((each) => erase(each, titles));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, erase(each, titles)]));
}
