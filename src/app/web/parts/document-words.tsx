import { textBlocks } from "../../../output/text-blocks.ts";
import { type Run, runsOf } from "../../../output/text-runs.ts";
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
  return <Runs visit={visit} runs={runsOf(text)} />;
}

/** The stretches of a line. */
export function Runs({ visit, runs }: { readonly visit: Visit; readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ text, strong, url }) => {
        if (url !== undefined) {
          return (
            <a href={url} rel="nofollow noopener noreferrer">
              {text}
            </a>
          );
        }
        const words = <Explained visit={visit} text={text} />;
        return strong ? <strong>{words}</strong> : words;
      })}
    </>
  );
}
