/** A point of the drawing: x to the right, y down, in units of a square of 100 by 100. */
export type Point = readonly [x: number, y: number];

/** A line through points, with round ends, so wide. */
export interface Stroke {
  readonly points: readonly Point[];
  readonly width: number;
}

/** Points along an arc of an ellipse. Angles in degrees, 0 to the right, 90 down. */
function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Point[] {
  const steps = Math.max(2, Math.ceil(Math.abs(to - from) / 6));
  return Array.from({ length: steps + 1 }, (_, at): Point => {
    const angle = ((from + ((to - from) * at) / steps) * Math.PI) / 180;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
}

// Letters and digits of our own, each in a box 10 wide and 16 high: the files a company gets need no font.
const forms: Readonly<Record<string, readonly (readonly Point[])[]>> = {
  C: [arc(5.5, 8, 5, 8, -50, -310)],
  S: [[...arc(5, 4, 4.6, 4, -30, -270), ...arc(5, 12, 4.6, 4, -90, 150)]],
  R: [
    [[0.5, 16], [0.5, 0], [5, 0], ...arc(5, 4.2, 4.5, 4.2, -90, 90), [0.5, 8.4]],
    [
      [5, 8.4],
      [10, 16],
    ],
  ],
  "0": [arc(5, 8, 4.5, 8, 0, 360)],
  "1": [
    [
      [1.5, 3.5],
      [5.5, 0],
      [5.5, 16],
    ],
  ],
  "2": [[...arc(5, 4.4, 4.3, 4.4, -170, 20), [0.6, 16], [9.6, 16]]],
  "3": [[...arc(4.8, 4, 4, 4, -150, 90), ...arc(4.8, 12, 4.6, 4, -90, 150)]],
  "4": [
    [
      [7, 16],
      [7, 0],
      [0.4, 11],
      [9.8, 11],
    ],
  ],
  "5": [[[8.6, 0], [1.6, 0], [1, 7], ...arc(4.8, 10.8, 4.7, 5.2, -130, 150)]],
  "6": [[[7.6, 0], [1.6, 8.6], ...arc(5, 11.2, 4.4, 4.8, -150, 210)]],
  "7": [
    [
      [0.4, 0],
      [9.4, 0],
      [3.8, 16],
    ],
  ],
  "8": [arc(5, 4, 4, 4, 90, 450), arc(5, 12, 4.6, 4, -90, 270)],
  "9": [[[2.4, 16], [8.4, 7.4], ...arc(5, 4.8, 4.4, 4.8, 30, 390)]],
};

/** The strokes of a word in these letters, its middle at `cx`, its top at `top`, `height` high. Letters without a form are left out. */
export function wordStrokes(word: string, cx: number, top: number, height: number, width: number): Stroke[] {
  const scale = height / 16;
  const step = 14.5 * scale;
  const letters = [...word].filter((letter) => forms[letter] !== undefined);
  const left = cx - (step * (letters.length - 1) + 10 * scale) / 2;
  return letters.flatMap((letter, at) =>
    (forms[letter] ?? []).map((points) => ({
      points: points.map(([x, y]): Point => [left + at * step + x * scale, top + y * scale]),
      width,
    })),
  );
}

/** A ring around the middle. */
export const ring = (radius: number, width: number): Stroke => ({ points: arc(50, 50, radius, radius, 0, 360), width });
