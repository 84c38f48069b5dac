import { duration } from "./families/duration.ts";
import { open } from "./families/open.ts";
import { phrase } from "./families/phrase.ts";
import { recurring } from "./families/recurring.ts";
import type { Family } from "./match.ts";

/** Every family of expressions. The longest match at a word wins, and of equally long ones the family named first. */
export const families: readonly Family[] = [recurring, phrase, duration, open];
