/** A quick look: most titles hold none of these words. */
const worth =
  /lukke|fortrolig|hemmelig|offentlig|tavshed|følsom|aktindsigt|§ ?10|[*x█]{3}|fjernet|udeladt|sløret|slettet|skjult|anonymis/i;

const shut =
  "(?:lukkede|lukket|fortrolige|fortroligt?|hemmelige|hemmeligt?|ikke[- ]offentlige?|ikke[- ]offentligt|tavshedsbelagt)";
const joined = "(?:jf|jvf|jævnfør|efter|i henhold til|iht|ifølge|i medfør af|pga|på grund af|grundet|af hensyn til)";
/** *Lukket på grund af ombygning* is told of a building: a reason not to publish names law, persons or business. */
const reason = `(?:for offentlighed|${joined}(?![\\p{L}])[^()]{0,60}(?:§|lov|offentlig|fortrolig|enkeltperson|personoplysning|personfølsom|forretningsmæssig))`;
const about = "(?:punktet|sagen|emnet|titlen|titel|overskriften|overskrift|teksten|indholdet|dette punkt|denne sag)";

/** Whole titles, or their first words: nothing is left that names the matter surely. */
const whole = [
  // "Punktet er lukket", "Overskrift ikke offentlig".
  new RegExp(`^${about}(?: (?:er|behandles|behandledes|var|blev))?(?: (?:et|en|som))? ${shut}(?![\\p{L}])`, "iu"),
  // "Lukkede orienteringer", "Lukket personalesag", "Fortrolige sager fra direktionen".
  new RegExp(
    `^${shut} \\p{L}{0,30}(?:sag|punkt|orientering|meddelelse|emne|drøftelse|beslutning)(?:er|r)?(?![\\p{L}])`,
    "iu",
  ),
  /^§ ?10(?:[- ](?:punkt|sag|møde)\p{L}*|$)/iu,
  // A title that was painted over.
  /█|^[*x•._…\- ]*[*x█]{3}[*x•._…\- ]*$/iu,
  /^[[(]?(?:titel(?:en)? (?:er )?|tekst(?:en)? (?:er )?|overskrift(?:en)? (?:er )?)?(?:fjernet|udeladt|anonymiseret|sløret|slettet|skjult)[)\]]?\.?$/iu,
];

/** Words in front of the title proper. */
const before = [
  // "Tillægspunkt (lukket): X", "Orienteringssag - lukket: X".
  new RegExp(
    `^\\p{L}{0,30}(?:punkt|sag|emne)(?:et|en)? ?[-–,(/[] ?${shut}(?: (?:punkt|sag))? ?[)\\]]?(?: *[:|] *| +[-–] +|[)\\]] +)`,
    "iu",
  ),
  new RegExp(`^${shut}(?: ?/ ?åbent?)? ?(?:;|\\.{2,}|…|/|:) *`, "iu"),
  /^(?:(?:be)?handles |drøftes )?(?:for lukkede døre|i lukket møde)(?: *[:|] *| +[-–] +|\. +|, +)/iu,
  /^(?:hemmeligt?|tavshedsbelagt|personfølsomt?)(?: (?:punkt|sag|emne))?(?: *[:|] *| +[-–] +)/iu,
];

/** Words behind the title proper, set off by a sign or a bracket; what stands before must be words of the matter. */
const setOff = "(?: *[-–—,;:|/.] *| *[([{] *| +[*_]{1,3})";
const behind = [
  // "(lukket, jf. styrelseslovens § 10)", "- lukket i henhold til § 10", "*lukket*".
  new RegExp(
    `${setOff}(?:${about} )?(?:(?:er|behandles|behandlet|som) )?${shut}(?: (?:dagsordens?punkt|punkt|sag|møde|del|behandling))?(?=[*_]{1,3}\\.?$|[,;:.)\\]] ?| [-–(] ?|,? ${reason})`,
    "iu",
  ),
  new RegExp(
    `${setOff}(?:${about} )?(?:(?:er|bliver) )?(?:(?:be)?handle[st]\\p{L}* |drøft\\p{L}+ )?(?:for lukkede døre|bag lukkede døre|i lukket møde)`,
    "iu",
  ),
  new RegExp(
    `${setOff}(?:${about} )?(?:er )?(?:ikke til offentlig\\p{L}*|må ikke offentliggøres|offentliggøres ikke|(?:er )?undtaget(?: fra| for)? (?:offentlighed|aktindsigt)\\p{L}*|lukket for offentlighed\\p{L}*)`,
    "iu",
  ),
  /[([{] ?(?:lukkes|luk|tavshedspligt|hemmeligt?|personfølsomt?|(?:indeholder )?(?:fortrolige|personfølsomme|følsomme) (?:oplysninger|personoplysninger)|§ ?10(?:,? stk\.? ?\d)?) ?[)\]}]\.?$/iu,
];

/** The paragraph on closed doors, with its law on either side. */
const paragraph =
  /(?:(?:kommune|den kommunale )?styrelsesloven?s?|lov om kommunernes styrelses?|ksl\.?),? ?(?:kap\p{L}*\.? ?\d+,? )?§ ?10(?!\d)|§ ?10(?!\d),?(?: ?stk\.? ?\d+,?)?(?: (?:og|nr\.?) ?\d+,?)? (?:i |jf\.? )?(?:den |kommune|kommunale |den kommunale )?(?:styrelsesloven|lov om kommunernes styrelse)/iu;
const leads = new RegExp(`(?:^|[-–—,;:|(\\[.] *|(?:^|[ ,(])${joined}\\.? *)$`, "iu");
const ends =
  /(?:for lukkede døre|i lukket møde|ikke til offentliggørelse|må ikke offentliggøres|undtaget(?: fra| for)? (?:offentlighed(?:en)?|aktindsigt)|lukket for offentligheden)\.?$/iu;

/**
 * What a title says of being closed without any mark set off in front or behind: *Behandles for lukkede døre*, *(jf.
 * styrelseslovens § 10)*, *Titlen er fortrolig*, a title painted over. When in doubt it is closed; a title that only
 * speaks of closing (*Lukning af slagteriet*, *Regler for lukkede punkter*) is none.
 *
 * Gives the range of the title proper, all of it where its own words cannot be told from the sign; null without a sign.
 * Lov om kommunernes styrelse § 10.
 */
export function closedSign(title: string): { readonly from: number; readonly to: number } | null {
  if (title.length > 400 || !worth.test(title)) return null;
  const all = { from: 0, to: title.length };
  for (const pattern of before) {
    const match = pattern.exec(title);
    if (match) return match[0].length < title.length ? { from: match[0].length, to: title.length } : all;
  }
  if (whole.some((pattern) => pattern.test(title))) return all;
  for (const pattern of behind) {
    const match = pattern.exec(title);
    if (match && match.index > 0) return { from: 0, to: match.index };
    if (match) return all;
  }
  const law = paragraph.exec(title);
  if (law) {
    const words = title.slice(0, law.index);
    const lead = leads.exec(words);
    if (lead) {
      const to = words.slice(0, lead.index).replace(/[\s,;:.(–-]+$/u, "").length;
      return to > 0 ? { from: 0, to } : all;
    }
  }
  return ends.test(title) ? all : null;
}
