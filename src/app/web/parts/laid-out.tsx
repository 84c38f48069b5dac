import type { Child } from "hono/jsx";
import { type Block, hasHead, isFigure } from "../../../output/text-blocks.ts";
import type { Visit } from "../visit.ts";

interface LaidOutProps<T> {
  readonly visit: Visit;
  readonly blocks: readonly Block<T>[];
  /** What the words of a place are, so that a figure is known for one. */
  readonly plain: (words: T) => string;
  readonly show: (words: T) => Child;
}

/** Blocks of a text on the page: paragraphs, subheadings, lists and tables. */
export function LaidOut<T>({ blocks, ...how }: LaidOutProps<T>) {
  return (
    <>
      {blocks.map((block) => (
        <BlockOf {...how} block={block} />
      ))}
    </>
  );
}

type BlockProps<T> = Omit<LaidOutProps<T>, "blocks"> & { readonly block: Block<T> };

function BlockOf<T>({ block, ...how }: BlockProps<T>) {
  const { show } = how;
  switch (block.kind) {
    case "heading":
      return <p class="words-heading">{show(block.text)}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li>{show(item)}</li>
          ))}
        </ul>
      );
    case "table":
      return <Table {...how} rows={block.rows} />;
    default:
      return (
        <p>
          {block.lines.map((line, at) => (
            <>
              {at > 0 ? <br /> : null}
              {show(line)}
            </>
          ))}
        </p>
      );
  }
}

type TableProps<T> = Omit<LaidOutProps<T>, "blocks"> & { readonly rows: readonly (readonly T[])[] };

function Table<T>({ visit, rows, plain, show }: TableProps<T>) {
  const words = rows.map((row) => row.map(plain));
  const head = hasHead(words);
  const figure = (row: number, at: number) => (at > 0 && isFigure(words[row]?.[at] ?? "") ? "figure" : undefined);
  return (
    // A wide table scrolls in its own box, which the keyboard must be able to reach.
    <section class="table--responsive-scroll" tabindex={0} aria-label={visit.say("part.label.table")}>
      <table class="table table--compact">
        {head ? (
          <thead>
            <tr>
              {rows[0]?.map((cell, at) => (
                <th scope="col" class={figure(1, at)}>
                  {show(cell)}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rows.slice(head ? 1 : 0).map((row, number) => (
            <tr>
              {row.map((cell, at) => (
                <td class={figure(number + (head ? 1 : 0), at)}>{show(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
