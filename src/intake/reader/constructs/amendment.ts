/** What a member moved beside the matter: *ændringsforslag*, *modforslag*, *Forslag 1 (Ø)*, *V's forslag om udsættelse*. */
const noun =
  "(?:(?:under)?ændringsforslag\\p{L}*|modforslag\\p{L}*|mindretalsforslag\\p{L}*|forslag(?:et)?(?= (?:nr\\.? ?)?\\d| [A-H](?![\\p{L}])| fra | om (?:at |ud)| \\())";
const voting =
  "(?:(?:først |herefter |derefter )?(?:der )?(?:blev |er )?(?:[\\p{L}-]*(?:udvalget|rådet|bestyrelsen) )?(?:stemte|stemt|afstemning)(?: først| herefter| derefter)? (?:om|over) )";
const whose = "(?:(?:et|det|dette|første|andet) |[^.,:;]{1,60}?['’]?s?['’]? )";
const head = new RegExp(`^${voting}?${whose}?${noun}`, "iu");
/** Says of what was moved right before: *Forkastet.*, *Det blev afvist.*, *Forslaget faldt.* */
const answer =
  /^(?:(?:det|dette|forslaget|ændringsforslaget|modforslaget) )?(?:(?:blev|er|var|bliver)(?: (?:dog|herefter|dermed|hermed|ikke))? )?(?:forkastet|forkastes|vedtaget|vedtages|afvist|afvises|nedstemt|nedstemmes|faldt|bortfaldt|godkendt|ikke vedtaget)(?: (?:dermed|hermed))?\.?$/iu;
const named = new RegExp(
  `^(?:${voting})?(?<said>${whose}?${noun}[^:.;,]{0,100}?)(?::|,? (?:blev|bliver|er|faldt|bortfaldt|forkastes|nedstemmes|vedtages|afvises)(?![\\p{L}]))`,
  "iu",
);
const putToVote = new RegExp(`^${voting}(?<said>(?:[^:.,]|,(?= (?:at|der|som) )){3,120})(?:[:.,]|$)`, "iu");
/** The matter itself, among what was voted on. */
const matter =
  /^(?:(?:økonomiudvalgets|udvalgets|administrationens|forvaltningens|direktionens|den oprindelige|det samlede|hele|selve) )?(?:indstilling\p{L}*|budget\p{L}*|hovedforslag\p{L}*|sagen|punktet|forslaget til budget\p{L}*)(?![\p{L}])/iu;

/** True where a sentence is about an amendment and not about the matter. */
export function isAmendment(sentence: string): boolean {
  return sentence.length < 2000 && /orslag/.test(sentence.slice(0, 160)) && head.test(sentence);
}

/** True where a sentence says only what came of what was moved before it. */
export function answersProposal(sentence: string): boolean {
  return sentence.length < 60 && answer.test(sentence);
}

/** True where a sentence begins with the matter itself: *Indstillingen*, *Budgetforslaget som helhed*. */
export function isTheMatter(sentence: string): boolean {
  return matter.test(sentence);
}

/** What is voted on, in the words of the sentence: *Ændringsforslag fra Ø*; null where it names no amendment. */
export function amendmentNamed(sentence: string): string | null {
  return isAmendment(sentence) ? (named.exec(sentence)?.groups?.said?.trim() ?? null) : null;
}

/** What a sentence puts to the vote that follows: *Udvalget stemte først om forslaget om udsættelse.* */
export function putToTheVote(sentence: string): string | null {
  return sentence.length < 200 ? (putToVote.exec(sentence)?.groups?.said ?? null) : null;
}
