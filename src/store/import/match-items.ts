import { type TitleWords, titleLikeness, titleWords } from "../references/title-words.ts";

/** A point of an agenda as it is compared across documents and revisions. `key`: its case number as `caseKey` gives it. */
export interface ItemFeatures {
  readonly number: string | null;
  readonly title: string;
  readonly key: string | null;
  readonly open: boolean;
  /** 0, 1, 2 … within its document. */
  readonly place: number;
}

export interface KnownItem extends ItemFeatures {
  readonly itemId: string;
}

interface Prepared<T> {
  readonly item: T;
  readonly title: string;
  readonly words: TitleWords;
}

type Same = (known: Prepared<KnownItem>, incoming: Prepared<ItemFeatures>) => boolean;

const sameTitle: Same = (a, b) => a.title !== "" && a.title === b.title;
const sameKey: Same = (a, b) => a.item.key !== null && a.item.key === b.item.key;
const sameNumber: Same = (a, b) => a.item.number !== null && a.item.number === b.item.number;
const samePlace: Same = (a, b) => a.item.place === b.item.place;
const alike =
  (bar: number): Same =>
  (a, b) =>
    titleLikeness(a.words, b.words) >= bar;
const bothClosed: Same = (a, b) => !a.item.open && !b.item.open;
const oneClosed: Same = (a, b) => a.item.open !== b.item.open;
const noOtherKey: Same = (a, b) => a.item.key === null || b.item.key === null || a.item.key === b.item.key;

const all =
  (...rules: readonly Same[]): Same =>
  (a, b) =>
    rules.every((rule) => rule(a, b));

/** Beyond this the rest of a monstrous document is not compared; its items are new. */
const mostComparisons = 250_000;

/** Surest first. A rule pairs two items only where each is the other's only one left under it. */
const rules: readonly Same[] = [
  all(sameKey, sameTitle, sameNumber),
  all(sameKey, sameTitle),
  all(sameTitle, sameNumber, noOtherKey),
  all(sameTitle, samePlace, noOtherKey),
  all(sameTitle, noOtherKey),
  all(sameKey, alike(0.5)),
  all(sameNumber, alike(0.5), noOtherKey),
  all(alike(0.6), noOtherKey),
  // A point that is closed in one of the two has a neutral title there: number and place are all there is to go by.
  all(bothClosed, sameNumber, samePlace),
  all(bothClosed, sameNumber),
  all(oneClosed, sameNumber, samePlace),
  all(sameKey, sameNumber),
  all(sameNumber, samePlace, alike(0.2), noOtherKey),
];

/**
 * Which items of a new document or revision are items already known, so that these keep their identity through
 * corrections, renumbering and the way from agenda to minutes. Gives for each incoming item, in order, the id of the
 * known one, or null for a new item. What is not clear is a new item.
 */
export function matchItems(known: readonly KnownItem[], incoming: readonly ItemFeatures[]): (string | null)[] {
  const result: (string | null)[] = incoming.map(() => null);
  let left = known.map(prepare);
  const open = new Map(incoming.map((item, index) => [index, prepare(item)]));
  left = pairUnchanged(left, open, result);
  for (const rule of rules) {
    if (left.length === 0 || left.length * open.size > mostComparisons) break;
    for (const [index, one] of [...open]) {
      const [partner, ...more] = left.filter((candidate) => rule(candidate, one));
      if (partner === undefined || more.length > 0) continue;
      if ([...open.values()].filter((other) => rule(partner, other)).length > 1) continue;
      result[index] = partner.item.itemId;
      open.delete(index);
      left = left.filter((candidate) => candidate !== partner);
    }
  }
  return result;
}

/** Pairs what has not changed, which is nearly all, without comparing each with each. Gives the known ones left over. */
function pairUnchanged(
  known: readonly Prepared<KnownItem>[],
  open: Map<number, Prepared<ItemFeatures>>,
  result: (string | null)[],
): Prepared<KnownItem>[] {
  const whole = ({ item, title }: Prepared<ItemFeatures>) => JSON.stringify([item.number, item.key, item.open, title]);
  const places = new Map<string, number | null>();
  for (const [index, one] of open) places.set(whole(one), places.has(whole(one)) ? null : index);
  const times = new Map<string, number>();
  for (const one of known) times.set(whole(one), (times.get(whole(one)) ?? 0) + 1);
  return known.filter((one) => {
    const index = places.get(whole(one)) ?? null;
    if (index === null || one.title === "" || times.get(whole(one)) !== 1) return true;
    result[index] = one.item.itemId;
    open.delete(index);
    return false;
  });
}

function prepare<T extends ItemFeatures>(item: T): Prepared<T> {
  const title = item.title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim();
  return { item, title, words: titleWords(item.title) };
}
