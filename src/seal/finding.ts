/** What verification can find wrong. Each is said in plain words by whoever shows it. */
export type SealFault =
  /** A part's words, name or salt are not those its digest was made of. */
  | "part-changed"
  /** A part of the minutes, or the words of an entry, is not there. */
  | "part-missing"
  /** There is a part that the minutes or the entry know nothing of, or the parts stand in another order. */
  | "part-unknown"
  /** Words are gone, and no entry says that they were erased. */
  | "part-gone"
  /** An entry says that words were erased, and they are there. */
  | "part-kept"
  /** The minutes are not those that the chain fixed. */
  | "minutes-changed"
  /** The chain fixed minutes that are not there. */
  | "minutes-missing"
  /** The chain fixed no such minutes. */
  | "minutes-unknown"
  /** The hash of an entry is not what it was: something in it was changed. */
  | "entry-changed"
  /** One or more entries are gone from the middle of the chain. */
  | "entry-removed"
  /** An entry does not stand where its number says, or stands twice. */
  | "entry-moved"
  /** An entry does not hold the hash of the one before it. */
  | "entry-unlinked"
  /** An entry is older than the one before it. */
  | "entry-time"
  /** An entry is signed by nobody. */
  | "signature-wrong"
  /** An entry is signed with a key that no key before it handed over to. */
  | "key-unknown"
  /** An entry is about minutes that were not fixed before it, or it is another body's. */
  | "entry-stray"
  /** Approved by one who is not to approve. */
  | "approval-stranger"
  /** Approved twice by the same. */
  | "approval-double"
  /** A deviating opinion after its member approved. */
  | "deviation-late"
  /** The receipt's signature is not good, or the receipt contradicts itself. */
  | "receipt-wrong"
  /** The receipt is of another body's chain. */
  | "receipt-elsewhere"
  /** The receipt is signed by another key than the chain was at that length. */
  | "receipt-key"
  /** The key that was said to be right signs no entry of the chain, and none handed over to it. */
  | "key-other"
  /** The chain is shorter than when the receipt was given. */
  | "tail-cut"
  /** Where the receipt was given, the chain is another one now. */
  | "chain-rewritten";

/** One thing found wrong. `entry`: the number of the entry. `receipt`: which receipt, from 1. `part`: a part's name. */
export interface SealFinding {
  readonly fault: SealFault;
  readonly entry: number | null;
  readonly minutes: string | null;
  readonly part: string | null;
  readonly receipt: number | null;
}

/** Makes a finding. */
export function finding(fault: SealFault, where: Partial<Omit<SealFinding, "fault">> = {}): SealFinding {
  return { fault, entry: null, minutes: null, part: null, receipt: null, ...where };
}
