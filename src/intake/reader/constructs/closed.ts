const openBehind = /\s*\((?:åben|åbent|offentlig|offentligt)(?: (?:sag|punkt|dagsordenspunkt))?\)\s*$/i;
/** Clock times set behind a title: `(16.30-16.35)`. */
const timeBehind = /\s*\((?:kl\.? ?)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:kl\.? ?)?\d{1,2}[.:]\d{2})?\)\s*$/i;

/** Words that mark an item as closed, where they stand before its title. */
const before =
  /^(?:\(?(?:lukket|fortroligt?|ikke[- ]offentligt?)(?: (?:punkt|sag|dagsordenspunkt|dagsordenpunkt|møde))?\)?\s*(?:[:–-]\s*|(?<=\))\s*)|closed item\s*[:–-]?\s*|\(lukket\)\s*)/i;
const behind =
  /\s*(?:[-–,:]\s*\(?(?:lukket|fortroligt?|ikke[- ]offentligt?)(?: (?:punkt|sag|dagsordenspunkt|møde|del))?\)?|\((?:lukket|fortroligt?|ikke[- ]offentligt?|closed)(?: (?:punkt|sag|dagsordenspunkt|møde|del))?\)|[-–] ?closed item)\s*\.?$/i;
const alone = /^\(?(?:lukket|lukkede?|fortroligt?|closed item)(?: (?:punkt|sag|dagsordenspunkt|møde|del))?\)?\.?$/i;
const open = /^\(?(?:åbent?|åbne|offentligt?|open item)(?: (?:punkt|sag|dagsordenspunkt|møde|del))?\)?\.?$/i;

/** A title without the words that mark it as closed, as offsets into the text that was given. */
export interface TitleMark {
  readonly closed: boolean;
  readonly from: number;
  readonly to: number;
}

/** Finds closed marks around a title. `Lukket: Underskriftsark` gives the range of *Underskriftsark* and `closed`. */
export function closedMark(title: string): TitleMark {
  let from = 0;
  let to = title.length;
  let closed = false;
  if (alone.test(title)) return { closed: true, from: title.length, to: title.length };
  const first = title.charCodeAt(0) | 32;
  if (first === 108 || first === 102 || first === 105 || first === 40 || first === 99) {
    const head = before.exec(title);
    if (head && head[0].length > 0) {
      closed = true;
      from = head[0].length;
    }
  }
  if (title.endsWith(")")) {
    const said = openBehind.exec(title) ?? timeBehind.exec(title);
    if (said && said.index > 0) return { ...closedMark(title.slice(0, said.index)) };
  }
  const tail = /[\p{L})]\.?$/u.test(title) && title.length < 400 ? behind.exec(title.slice(from)) : null;
  if (tail) {
    closed = true;
    to = from + tail.index;
  }
  return { closed, from, to: Math.max(from, to) };
}

/** The access that a line of its own states: `Lukket`, `Åbent punkt`, `Åben sag`; null where it states none. */
export function accessFlag(text: string): "open" | "closed" | null {
  if (text.length > 60) return null;
  const first = text.charCodeAt(0);
  if (
    !(
      first === 197 ||
      first === 229 ||
      first === 40 ||
      (first | 32) === 108 ||
      (first | 32) === 102 ||
      (first | 32) === 111 ||
      (first | 32) === 99 ||
      (first | 32) === 97 ||
      (first | 32) === 115
    )
  )
    return null;
  if (open.test(text)) return "open";
  if (alone.test(text)) return "closed";
  const labelled =
    /^(?:adgang|åbenhed|offentlighed|status|sagstype|offentlig|punkttype|åben\/lukket|lukket\/åben)\s*:\s*(.+)$/i.exec(
      text,
    );
  if (labelled?.[1] && !/^sagstype|^status/i.test(text))
    return /^(?:åben|åbent|åbne|offentlig|offentligt|ja)\b/i.test(labelled[1]) ? "open" : "closed";
  if (labelled?.[1] && /lukket|fortrolig/i.test(labelled[1])) return "closed";
  return null;
}

/** The access at the end of an item's line of numbers: `Sagsnr.: … Dok.nr.: …   Lukket`. */
export function trailingAccess(text: string): "open" | "closed" | null {
  if (text.length > 250) return null;
  const match =
    /(?:\s{2,}|\t|\s)\(?(åbent|åben|lukket|fortroligt?|delvist? (?:lukket|åbent?))(?: (?:punkt|sag|dagsordenspunkt))?\)?\.?$/i.exec(
      text,
    );
  if (!match?.[1]) return null;
  return /^åben/i.test(match[1]) ? "open" : "closed";
}

const part =
  /^(?:\d{1,2}\. )?(?:(?:åb(?:en|ent|ne|net)|offentlige?|lukket|lukkede|fortrolige?)(?:[ -]*(?:sager|punkter|dagsordenspunkter|referat|dagsorden|del|møde|beslutningsprotokol|protokol|døre|tillægsdagsorden|behandling|dagsordenpunkter))?|.{0,60}\bfor (?:åbne|lukkede) døre|(?:sager|punkter|behandling|møde).{0,40}(?:åbne|lukkede|lukket|åbent) (?:døre|del|møde))(?: \(?fortsat\)?| \(fortsat\))?\s*:?$/i;

/** True for a heading that closes the rest of the agenda, and is not one item's flag: `LUKKEDE SAGER`, `For lukkede døre`. */
export function closesAgenda(text: string): boolean {
  return partHeading(text) === "closed" && accessFlag(text) === null;
}

/** A heading that opens or closes a part of the agenda: `LUKKEDE SAGER`, `Til behandling - for åbne døre`. */
export function partHeading(text: string): "open" | "closed" | null {
  if (text.length > 90 || text.length < 4 || /\.$/.test(text)) return null;
  const lower = text.toLowerCase();
  const shut = lower.includes("lukke") || lower.includes("fortrolig");
  if (!shut && !lower.includes("åb") && !lower.includes("offentlig")) return null;
  if (!part.test(lower)) return null;
  return shut ? "closed" : "open";
}
