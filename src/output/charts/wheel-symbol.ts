import type { WheelKind, WheelMark } from "../../records/wheel-entry.ts";

type Point = readonly [x: number, y: number];

interface Look {
  /** Corners around the middle, none further from it than 1.05; null: a circle. */
  readonly corners: readonly Point[] | null;
  readonly colour: string;
  /** How far below the middle the number stands. */
  readonly drop: number;
}

const around = (count: number, turn: number): Point[] =>
  Array.from({ length: count }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / count;
    return [Math.sin(angle), -Math.cos(angle)];
  });

// Shape and word say what a mark is; colour only repeats it. Every colour is at least 4.5 to 1 on white.
const symbols: Readonly<Record<WheelKind, Look>> = {
  meeting: { corners: null, colour: "#1a1a1a", drop: 0 },
  promise: {
    corners: [
      [-0.8, -0.62],
      [0.5, -0.62],
      [1.03, 0],
      [0.5, 0.62],
      [-0.8, 0.62],
    ],
    colour: "#1f4e8c",
    drop: 0,
  },
  recurring: { corners: around(4, Math.PI / 4), colour: "#2c6e49", drop: 0 },
  "standing-report": { corners: around(4, 0), colour: "#7a5b00", drop: 0 },
  "single-matter": { corners: around(3, 0), colour: "#5b4bb0", drop: 0.17 },
  "outside-report": { corners: around(5, 0), colour: "#2f7474", drop: 0.04 },
  window: {
    corners: [
      [-1, 0],
      [-0.8, -0.55],
      [0.8, -0.55],
      [1, 0],
      [0.8, 0.55],
      [-0.8, 0.55],
    ],
    colour: "#3b5d80",
    drop: 0,
  },
  "legal-duty": {
    corners: [
      [-0.48, -0.9],
      [0.48, -0.9],
      [0.48, -0.48],
      [0.9, -0.48],
      [0.9, 0.48],
      [0.48, 0.48],
      [0.48, 0.9],
      [-0.48, 0.9],
      [-0.48, 0.48],
      [-0.9, 0.48],
      [-0.9, -0.48],
      [-0.48, -0.48],
    ],
    colour: "#8a3b12",
    drop: 0,
  },
  contract: { corners: around(3, Math.PI), colour: "#5a5650", drop: -0.16 },
  funding: { corners: around(6, 0), colour: "#7a1f5c", drop: 0 },
};

/** The colour of a kind, for what is drawn beside its symbol. */
export function colourOf(kind: WheelKind): string {
  return symbols[kind].colour;
}

/** How far from its middle a symbol of radius 1 reaches at most. */
export const reach = 1.05;

/**
 * A kind's symbol as SVG, with a number in it or none. Held: filled grey; next: filled dark; called off or skipped:
 * dashed. `radius` in units of the drawing.
 */
export function symbol(
  kind: WheelKind,
  state: WheelMark["state"],
  at: { readonly x: number; readonly y: number; readonly radius: number },
  number: number | null,
): string {
  const { corners, colour, drop } = symbols[kind];
  const { x, y, radius } = at;
  const isDark = state === "next";
  const isOff = state === "cancelled" || state === "skipped";
  const fill = isDark ? colour : state === "held" || state === "done" ? "#e2ded6" : "#fff";
  const look = `fill="${fill}" stroke="${colour}" stroke-width="2"${isOff ? ' stroke-dasharray="3 2.5"' : ""}`;
  const inner = radius - 1; // the line is two units wide
  const outline =
    corners === null
      ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(inner)}" ${look}/>`
      : `<polygon points="${corners.map(([a, b]) => `${round(x + a * inner)},${round(y + b * inner)}`).join(" ")}" ${look} stroke-linejoin="round"/>`;
  if (number === null) return outline;
  const size = (number > 99 ? 9 : 11) - (corners?.length === 3 ? 2 : 0); // a triangle has less room
  const middle = round(y + drop * radius + size * 0.36);
  return (
    outline +
    `<text class="wheel-number" x="${round(x)}" y="${middle}" font-size="${size}" text-anchor="middle" fill="${isDark ? "#fff" : "#1a1a1a"}">${number}</text>`
  );
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
