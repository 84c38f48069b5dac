import { type Block, hasHead, isFigure, textBlocks } from "../../../output/text-blocks.ts";
import type { Visit } from "../visit.ts";
import { Explained } from "./abbreviation.tsx";

/** A document's own words, laid out for reading. They stay Danish on English pages, and say so. */
export function DocumentWords({ visit, text }: { readonly visit: Visit; readonly text: string }) {
  return (
    <div class="words" lang="da">
      {textBlocks(text).map((block) => (
        <BlockOf visit={visit} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ visit, block }: { readonly visit: Visit; readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <p class="words-heading">
          <Line visit={visit} text={block.text} />
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <Line visit={visit} text={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return (
        // A wide table scrolls in its own box, which the keyboard must be able to reach.
        <section class="table--responsive-scroll" tabindex={0} aria-label={visit.say("part.label.table")}>
          <table class="table table--compact">
            {hasHead(block.rows) ? (
              <thead>
                <tr>
                  {block.rows[0]?.map((cell, at) => (
                    <th scope="col" class={at > 0 && isFigure(block.rows[1]?.[at] ?? "") ? "figure" : undefined}>
                      <Line visit={visit} text={cell} />
                    </th>
                  ))}
                </tr>
              </thead>
            ) : null}
            <tbody>
              {block.rows.slice(hasHead(block.rows) ? 1 : 0).map((row) => (
                <tr>
                  {row.map((cell, at) => (
                    <td class={at > 0 && isFigure(cell) ? "figure" : undefined}>
                      <Line visit={visit} text={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
    default:
      return (
        <p>
          {block.lines.map((line, at) => (
            <>
              {at > 0 ? <br /> : null}
              <Line visit={visit} text={line} />
            </>
          ))}
        </p>
      );
  }
}

/** One line; `**` around words, as converters write bold, becomes bold. */
function Line({ visit, text }: { readonly visit: Visit; readonly text: string }) {
  const parts = text.split("**");
  if (parts.length % 2 === 0) return <Explained visit={visit} text={text} />;
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <strong>
            <Explained visit={visit} text={part} />
          </strong>
        ) : (
          <Explained visit={visit} text={part} />
        ),
      )}
    </>
  );
}
