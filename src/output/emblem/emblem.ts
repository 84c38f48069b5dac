import { escapeXml } from "../formats/escape-xml.ts";
import { ring, type Stroke, wordStrokes } from "./strokes.ts";

/** Colours of the mark: dark blue on white ground, or white on dark. */
export const emblemColours = { dark: "#1d3f72", light: "#ffffff" } as const;
export type EmblemColour = keyof typeof emblemColours;

/** The mark of a year: two rings, CSR and the year, as strokes in a square of 100 by 100. */
export function emblemStrokes(year: number): Stroke[] {
  return [
    ring(47, 4),
    ring(41, 1.2),
    ...wordStrokes("CSR", 50, 27, 24, 4.6),
    ...wordStrokes(String(year), 50, 61, 13, 2.6),
    {
      points: [
        [24, 56],
        [76, 56],
      ],
      width: 1.2,
    },
  ];
}

const at = (value: number) => String(Math.round(value * 100) / 100);

/** The mark as SVG, that can be made as large as it is to be. `title`: said to those who do not see it. */
export function emblemSvg(year: number, colour: EmblemColour, title: string): string {
  const paths = emblemStrokes(year).map(({ points, width }) => {
    const line = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${at(x)} ${at(y)}`).join("");
    return `<path d="${line}" stroke-width="${width}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<g fill="none" stroke="${emblemColours[colour]}" stroke-linecap="round" stroke-linejoin="round">`,
    ...paths,
    "</g></svg>",
  ].join("");
}
