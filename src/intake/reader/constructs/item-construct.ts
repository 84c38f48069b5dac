import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { Span } from "../../../records/span.ts";
import type { ItemParts } from "../sections.ts";
import type { MeetingFacts } from "./meeting.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What a construct gets: the item so far, its parts, and how to note where a value stands. */
export interface ItemContext {
  readonly item: Writable<AgendaItem>;
  readonly parts: ItemParts;
  readonly source: string;
  readonly meeting: MeetingFacts;
  /** Minutes hold decisions; an agenda's decisions are all older ones. */
  readonly decides: boolean;
  /** `put("decision/text", span)` notes the place of this item's value, under the construct's name. */
  put(pointer: string, span: Span): void;
}

/** One thing that items hold: how it is found and written into the item. */
export interface ItemConstruct {
  readonly name: string;
  read(context: ItemContext): void;
}
