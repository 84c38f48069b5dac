/** The figure of an area for one period; null where it is not published. */
export interface AreaFigure {
  readonly area: string;
  readonly value: number | null;
}

/** Where one area stands among others for one period. */
export interface Standing {
  readonly value: number;
  /** 1 for the best by the direction wanted; those with the same figure share a rank, as in a race. */
  readonly rank: number;
  /** Among how many that have a figure, this one included. */
  readonly among: number;
  readonly missing: number;
  /** The median of the others. */
  readonly median: number;
  /** The figure less the median of the others, and less the country's where that is given. */
  readonly fromMedian: number;
  readonly fromCountry: number | null;
}

/**
 * Where `area` stands among the areas it is compared with: `others` (by name), or all that are given. The country itself
 * is none of them. Null where the area has no figure, or nobody else has one.
 */
export function standingAmong(
  figures: readonly AreaFigure[],
  area: string,
  wanted: "up" | "down",
  { others, country = null }: { readonly others?: readonly string[]; readonly country?: number | null } = {},
): Standing | null {
  const value = figures.find((figure) => figure.area === area)?.value ?? null;
  if (value === null) return null;
  const chosen = others === undefined ? null : new Set(others);
  const compared = figures.filter((figure) => figure.area !== area && (chosen === null || chosen.has(figure.area)));
  const values = compared.flatMap((figure) => (figure.value === null ? [] : [figure.value]));
  if (values.length === 0) return null;
  const better = values.filter((other) => (wanted === "up" ? other > value : other < value)).length;
  const median = medianOf(values);
  return {
    value,
    rank: better + 1,
    among: values.length + 1,
    missing: (chosen === null ? compared.length : chosen.size - (chosen.has(area) ? 1 : 0)) - values.length,
    median,
    fromMedian: value - median,
    fromCountry: country === null ? null : value - country,
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half - 0.5)] ?? Number.NaN) + (sorted[Math.floor(half - 0.5)] ?? Number.NaN)) / 2;
}

/** An area by its published characteristics: inhabitants, share of unemployed, socio-economic index. */
export interface Characterised {
  readonly area: string;
  readonly traits: Readonly<Record<string, number>>;
}

/**
 * The `many` areas most like one, nearest first: by the distance over all traits it has, each measured in standard
 * deviations over all areas, so that no unit weighs more. An area that lacks one of them is not comparable.
 * Empty where the area is not known.
 */
export function mostLike(areas: readonly Characterised[], area: string, many: number): string[] {
  const own = areas.find((each) => each.area === area);
  if (own === undefined) return [];
  const traits = Object.keys(own.traits);
  const whole = areas.filter((each) => traits.every((trait) => Number.isFinite(each.traits[trait])));
  const spread = new Map(traits.map((trait) => [trait, deviation(whole.map((each) => each.traits[trait] ?? 0))]));
  const distance = (other: Characterised): number =>
    Math.hypot(
      ...traits.map((trait) => {
        const unit = spread.get(trait) ?? 0;
        return unit === 0 ? 0 : ((other.traits[trait] ?? 0) - (own.traits[trait] ?? 0)) / unit;
      }),
    );
  return whole
    .filter((each) => each.area !== area)
    .map((each) => ({ area: each.area, distance: distance(each) }))
    .sort((a, b) => a.distance - b.distance || (a.area < b.area ? -1 : 1))
    .slice(0, many)
    .map((each) => each.area);
}

function deviation(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
}
