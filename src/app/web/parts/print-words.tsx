import type { PrintBlock } from "../../../output/print/meeting/print-blocks.ts";
import type { Visit } from "../visit.ts";
import { Runs } from "./document-words.tsx";

interface WordsProps {
  readonly visit: Visit;
  readonly blocks: readonly PrintBlock[];
  /** The heading the words stand under: 3 where they have none of their own. */
  readonly level: 3 | 4;
}

/** The words of a printed document on a page: the same blocks in the same order as on paper. */
export function PrintWords({ visit, blocks, level }: WordsProps) {
  return (
    <div class="words" lang="da">
      {blocks.map((block) => (
        <BlockOf visit={visit} block={block} level={level} />
      ))}
    </div>
  );
}

function BlockOf({ visit, block, level }: Omit<WordsProps, "blocks"> & { readonly block: PrintBlock }) {
  switch (block.kind) {
    case "heading":
      return level === 3 ? (
        <h3 class="words-heading">
          <Runs visit={visit} runs={block.runs} />
        </h3>
      ) : (
        <h4 class="words-heading">
          <Runs visit={visit} runs={block.runs} />
        </h4>
      );
    case "list":
      return (
        <ul>
          {block.items.map((runs) => (
            <li>
              <Runs visit={visit} runs={runs} />
            </li>
          ))}
        </ul>
      );
    case "numbered":
      return (
        <ul class="points nobullet-list">
          {block.items.map((runs, at) => (
            <li>
              <span class="point-number">{block.labels[at]}</span>
              <span>
                <Runs visit={visit} runs={runs} />
              </span>
            </li>
          ))}
        </ul>
      );
    case "table":
      return <TableOf visit={visit} block={block} />;
    default:
      return (
        <p>
          {block.lines.map((runs, at) => (
            <>
              {at > 0 ? <br /> : null}
              <Runs visit={visit} runs={runs} />
            </>
          ))}
        </p>
      );
  }
}

function TableOf({ visit, block }: { readonly visit: Visit; readonly block: PrintBlock & { readonly kind: "table" } }) {
  const { rows, head } = block;
  return (
    // A wide table scrolls in its own box, which the keyboard must be able to reach.
    <section class="table--responsive-scroll" tabindex={0} aria-label={visit.say("part.label.table")}>
      <table class="table table--compact">
        {head ? (
          <thead>
            <tr>
              {rows[0]?.map((cell, at) => (
                <th scope="col" class={rows[1]?.[at]?.figure ? "figure" : undefined}>
                  <Runs visit={visit} runs={cell.runs} />
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rows.slice(head ? 1 : 0).map((row) => (
            <tr>
              {row.map((cell) => (
                <td class={cell.figure ? "figure" : undefined}>
                  <Runs visit={visit} runs={cell.runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
