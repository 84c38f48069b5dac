import { type Days, monthsFrom, partsOf } from "../../calendar.ts";
import type { Position, Unit } from "../lexicon.ts";
import type { Point, Scan } from "../scan.ts";
import { unitAround } from "./relative.ts";

/**
 * A place in a longer stretch. Of a month the first ten days are `primo`, the next ten `medio`, the rest `ultimo`; of a
 * year the first quarter, the two in the middle and the last; of what lies between, its first, middle and last third.
 * `udgangen` is the last day.
 */
function days(whole: Days, positions: readonly Position[], point: Pick<Point, "unit">): Days {
  const parts = positions.map((position) => part(whole, position, point.unit));
  const [first, ...more] = parts;
  if (!first) return whole;
  const last = more.at(-1) ?? first;
  return { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
}

function part({ from, to }: Days, position: Position, unit: Point["unit"]): Days {
  if (position === "close") return { from: to, to };
  const { year, month } = partsOf(from);
  if (unit === "month") {
    return { begin: { from, to: from + 9 }, middle: { from: from + 10, to: from + 19 }, end: { from: from + 20, to } }[
      position
    ];
  }
  const months = Math.round((to - from + 1) / 30.4);
  if (months >= 12) {
    const quarter = Math.round(months / 4);
    return {
      begin: { from, to: monthsFrom(year, month, quarter).to },
      middle: { from: monthsFrom(year, month + quarter, 1).from, to: monthsFrom(year, month, months - quarter).to },
      end: { from: monthsFrom(year, month + months - quarter, 1).from, to },
    }[position];
  }
  if (months >= 3) {
    const third = Math.floor(months / 3);
    return {
      begin: { from, to: monthsFrom(year, month, third).to },
      middle: {
        from: monthsFrom(year, month + third, 1).from,
        to: monthsFrom(year, month + months - third, 1).from - 1,
      },
      end: { from: monthsFrom(year, month + months - third, 1).from, to },
    }[position];
  }
  const third = Math.floor((to - from + 1) / 3);
  return {
    begin: { from, to: from + third },
    middle: { from: from + third, to: to - third },
    end: { from: to - third, to },
  }[position];
}

/** The unit the meeting lies in, as a point. */
function current(scan: Scan, unit: Unit, at: number): Point {
  const around = unitAround(unit, scan.today, 0);
  return {
    end: at + 1,
    unit: unit === "schoolyear" ? "year" : unit,
    year: partsOf(around.from).year,
    inYear: () => around,
    relative: true,
  };
}

export const positioned = { days, current };
