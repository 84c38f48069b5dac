import { textBlocks } from "../../../output/text-blocks.ts";
import { runsOf } from "../../../output/text-runs.ts";
import type { Visit } from "../visit.ts";
import { Explained } from "./abbreviation.tsx";
import { LaidOut } from "./laid-out.tsx";

/** A document's own words, laid out for reading. They stay Danish on English pages, and say so. */
export function DocumentWords({ visit, text }: { readonly visit: Visit; readonly text: string }) {
  return (
    <div class="words" lang="da">
      <LaidOut
        visit={visit}
        blocks={textBlocks(text)}
        plain={(words) => words}
        show={(words) => <DocumentLine visit={visit} text={words} />}
      />
    </div>
  );
}

/** One line of a document; `**` around words, as converters write bold, becomes bold, and an address leads to its page. */
export function DocumentLine({ visit, text }: { readonly visit: Visit; readonly text: string }) {
  return (
    <>
      {runsOf(text).map(({ text: words, strong, url }) =>
        url !== undefined ? (
          <a href={url} rel="nofollow noopener noreferrer">
            {words}
          </a>
        ) : strong === true ? (
          <strong>
            <Explained visit={visit} text={words} />
          </strong>
        ) : (
          <Explained visit={visit} text={words} />
        ),
      )}
    </>
  );
}
