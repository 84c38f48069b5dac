import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type ApiFault, type ApiJson, isFault } from "./api-route.ts";

const compress = promisify(gzip);

/** An answer as it is sent: `zipped` for those who can read it. */
export interface KeptAnswer {
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer>;
}

/** Answers that are the same for everybody as long as nothing is written. */
export interface KeptAnswers {
  /**
   * The answer to `asked` as the store stands at `snapshot`: made once however many ask at a time, and forgotten when the
   * store has another snapshot, or when more than the shelf holds has been asked for since. A fault is not kept.
   */
  readonly get: (
    snapshot: string,
    asked: string,
    make: () => Promise<ApiJson | ApiFault>,
  ) => Promise<KeptAnswer | ApiFault>;
}

interface Shelf {
  readonly snapshot: string;
  readonly answers: Map<string, KeptAnswer>;
  readonly making: Map<string, Promise<KeptAnswer | ApiFault>>;
  held: number;
}

/** A shelf of at most `most` bytes. */
export function keptAnswers(most: number): KeptAnswers {
  let shelf = emptyShelf("");
  return {
    get: async (snapshot, asked, make) => {
      if (snapshot !== shelf.snapshot) shelf = emptyShelf(snapshot);
      const here = shelf;
      const known = here.answers.get(asked);
      if (known !== undefined) return known;
      const begun = here.making.get(asked) ?? write(make);
      here.making.set(asked, begun);
      try {
        const answer = await begun;
        if (!isFault(answer) && !here.answers.has(asked)) keep(here, asked, answer, most);
        return answer;
      } finally {
        here.making.delete(asked);
      }
    },
  };
}

function emptyShelf(snapshot: string): Shelf {
  return { snapshot, answers: new Map(), making: new Map(), held: 0 };
}

function keep(shelf: Shelf, asked: string, answer: KeptAnswer, most: number): void {
  if (sizeOf(answer) > most) return;
  shelf.answers.set(asked, answer);
  shelf.held += sizeOf(answer);
  for (const [oldest, old] of shelf.answers) {
    if (shelf.held <= most) break;
    shelf.answers.delete(oldest);
    shelf.held -= sizeOf(old);
  }
}

const sizeOf = ({ plain, zipped }: KeptAnswer): number => plain.length + zipped.length;

async function write(make: () => Promise<ApiJson | ApiFault>): Promise<KeptAnswer | ApiFault> {
  const answer = await make();
  if (isFault(answer)) return answer;
  const plain = new TextEncoder().encode(JSON.stringify(answer.json));
  // Level 4: nearly as small as 9, in a third of the time.
  const zipped = new Uint8Array(await compress(plain, { level: 4 }));
  return { etag: `"${createHash("sha256").update(plain).digest("base64url")}"`, plain, zipped };
}
