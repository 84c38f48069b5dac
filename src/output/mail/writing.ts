import type { Language, Say } from "../texts/say.ts";
import type { Block } from "./block.ts";

/** What a mail is written with. `links`: whole addresses, null where the mail has no such link. `today`: ISO. */
export interface LetterOptions {
  readonly language: Language;
  readonly baseUrl: string;
  readonly links: {
    readonly confirm: string | null;
    readonly manage: string | null;
    readonly stop: string | null;
    readonly answer?: string | null;
  };
  readonly today: string;
}

/** What a mail is written with, and the language it is in. */
export interface Writing extends LetterOptions {
  readonly say: Say;
}

/** What a mail says above its foot. */
export interface Body {
  readonly subject: string;
  readonly blocks: readonly Block[];
}
