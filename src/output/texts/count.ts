import type { TextKey } from "./da.ts";
import { formatNumber } from "./format.ts";
import { type Language, say } from "./say.ts";

type Counted<K> = K extends `count.${infer Noun}.one` ? Noun : never;
/** The nouns that have a text for one and for several. */
export type CountedNoun = Counted<TextKey>;

/** *1 punkt*, *2 punkter*, *1.234 punkter*. */
export function count(language: Language, noun: CountedNoun, many: number): string {
  return say(language, `count.${noun}.${many === 1 ? "one" : "other"}`, { count: formatNumber(language, many) });
}
