import { readNumbers } from "../../danish/numbers/numbers.ts";
import type { Saving } from "../../records/project.ts";
import { look } from "./minutes/counted.ts";

/**
 * A saving as a source has it: one amount in kroner, or from one to another (*400.000 – 500.000 kr. årligt*, *op mod 1,2 mio.
 * kr.*). What is no one amount, or is written as none can be (*1 – 1,2.000.000 kr.*), keeps its words and nothing else.
 * Null where nothing is written. Pure.
 */
export function readSaving(written: string | null): Saving | null {
  const words = written?.replace(/\s+/g, " ").trim() ?? "";
  if (words === "") return null;
  const none: Saving = { from: null, to: null, written: words };
  // The day matters to times only, and an amount has none.
  if (look(words, "2000-01-01").malformed.length > 0) return none;
  const [amount, ...more] = readNumbers(words).filter(({ value }) => value !== null);
  if (amount?.value == null || more.length > 0 || (amount.unit !== "DKK" && amount.text !== words)) return none;
  const { value, to = value } = amount;
  return Number.isSafeInteger(value) && Number.isSafeInteger(to) && to >= value
    ? { from: value, to, written: words }
    : none;
}
