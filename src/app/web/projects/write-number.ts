/** A number as it is typed in Danish: *37,5*; empty where there is none. */
export function writeNumber(value: number | null): string {
  return value === null ? "" : String(value).replace(".", ",");
}
