import type { Shape } from "./shape.ts";

interface MarkProps {
  /** What the style knows it by: `outcome-approved`, `standing-open`. */
  readonly name: string;
  readonly shape: Shape;
  readonly word: string;
}

/** A word with a shape in front that says the same. */
export function Mark({ name, shape, word }: MarkProps) {
  const { fill, line } = shape;
  return (
    <span class={`outcome ${name}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {line === undefined ? null : <path class="line" d={line} />}
        {fill === undefined ? null : <path class="fill" d={fill} />}
      </svg>
      {word}
    </span>
  );
}
