import type { OfficePackage } from "../../sources/docx/package.ts";

/** The styles of cells (by their number) that show a number as a day. */
export async function dateFormats(office: OfficePackage, part: string | null): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  if (part === null) return styles;
  // ISO/IEC 29500-1, 18.8.30: formats that are there without being written. 18 to 21 and 45 to 47 are times of day.
  const dates = new Set([14, 15, 16, 17, 22]);
  let inCells = false;
  let count = 0;
  await office.tell(part, {
    open(name, attributes) {
      if (name === "x:numFmt" && isDate(attributes("formatCode") ?? "")) dates.add(Number(attributes("numFmtId")));
      if (name === "x:cellXfs") inCells = true;
      if (name === "x:xf" && inCells) {
        if (dates.has(Number(attributes("numFmtId") ?? 0))) styles.add(count);
        count++;
      }
    },
    close(name) {
      if (name === "x:cellXfs") inCells = false;
    },
  });
  return styles;
}

/** A format with a year or a day in it, outside of quoted words, colours and what stands after a backslash. */
function isDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  return /[yåd]/.test(bare) && !/^general$/.test(bare);
}

/** The ISO date of Excel's day number; a number that is none stays a number. 1 is 1 January 1900, and 1900 a leap year. */
export function dayOfSerial(serial: number, from1904: boolean): string | number {
  if (!(serial >= 1 && serial < 2_958_466)) return serial;
  const whole = Math.floor(serial);
  const days = from1904 ? whole : whole < 60 ? whole + 1 : whole;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}
