import type { Outcome } from "../../records/outcome.ts";
import { committees, foreignOnes, ownOnes } from "./actors.ts";
import type { Act } from "./construct.ts";
import type { TimeWeight } from "./signals.ts";
import { isModal, type Statement } from "./statement.ts";
import { classesOf, wordHint } from "./word-classes.ts";

/** What is looked at: the sentence, the act, and what else is known of them. */
interface Looked {
  readonly statement: Statement;
  readonly act: Act;
  readonly time: TimeWeight;
  /** What became of the recommendation's point; null where nothing is decided. */
  readonly outcome: Outcome | null;
  /** The sentence in front of the act, in small letters. */
  readonly before: string;
}

const question = /\?\s*$/;
/** *forventer ikke, at*, *afviste at*. */
const denied = /(?<![\p{L}])(?:ikke|hverken|ingen grund til)(?: \p{L}+){0,3},? at (?:[^,.;]*)$/u;
/** *afhænger af, om der skal*: a question told. */
const asked = /(?:,|(?:af|på)) (?:om|hvorvidt|hvornår) (?:\p{L}+ ){1,6}$/u;
const turnedDown = /(?<![\p{L}])(?:afviste|afviser|forkastede|frafaldt|trak)(?![\p{L}])/u;
/** What a member or a minority proposed, told in the decision. */
const minority =
  /^(?:et mindretal|mindretallet|(?:[a-zæøå]+ ){1,4}\([a-zæøå]{1,3}\)|[a-zæøå](?:, [a-zæøå])* og [a-zæøå] )[^.]{0,80}?(?:foreslog|foreslår|ønskede|ønsker|stillede|stiller|stemte|anbefaler|mener|fremsatte|begærer|forlangte|spurgte|bemærkede)/;
/** What somebody thinks or stresses is no decision (*lagde vægt på, at*, *kan opfattes som, at*). */
const opinion =
  /(?:opfattes som|opfatter|mener|finder|fandt|frygter|håber|udtrykte|fremhævede|bemærkede|vægt på|pegede på|peger på|påpegede|drøftede|ændrer ikke ved|bekymring|opmærksom på|glæde over)(?:,? (?:at|om|på|ved))?(?![\p{L}])/u;
const fallen = new Set<Outcome>(["rejected", "withdrawn"]);

/** Said of the paper that lies before the committee now. */
const thisPaper =
  /^(?:(?:i )?(?:denne|nærværende) sag|sagen (?:handler|omhandler|drejer|indeholder|giver)|med (?:oplægget|denne|dette|sagen|nærværende)|formålet med (?:sagen|punktet|oplægget|orienteringen)|i sagen|i (?:denne|nærværende) orientering|som bilag|på baggrund af ønske|der (?:orienteres|gives) (?:i|med) (?:denne|sagen)|der søges (?:\p{L}+ ){0,3}?om (?:frigivelse|\p{L}*bevilling)|hermed|(?:udvalget|\p{L}+udvalget|byrådet|kommunalbestyrelsen) (?:orienteres|præsenteres|forelægges) (?:hermed|om|for)(?!.*(?:\d|kvartal|møde|årlig|halv|når|løbende|næste|igen|forår|efterår|sommer|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)))(?![\p{L}])/u;
export const sameMeeting =
  /(?:på|ved|under) (?:dagens |dette |selve )?(?:møde[t]?|udvalgsmøde[t]?|udvalgmødet|udvalgsrådet|byrådsmødet|temamødet|punktet|punktets behandling|behandlingen)(?! (?:i|den|d\.|efter|om|til|\d))|i denne (?:sag|orientering)|i sagen gives|(?<!(?:sideløbende|samtidig|parallelt|forbindelse|forlængelse) )hermed|nedenfor|nedenstående|med denne sag|formålet med sagen|til orientering (?:forelægges|fremlægges)|vedlagt|fremgår af|deltager (?:under|i) /;

/** *Forvaltningen vil på mødet præsentere …*, *skulle allerede på dette møde orientere*: today, and nothing to come. */
const today =
  /(?<![\p{L}])(?:på|under|ved) (?:selve |dagens )?(?:mødet|udvalgsmødet|byrådsmødet|rådsmødet|punktet)(?! ?(?:i|den|d\.|efter|om|til|igen|med|,? hvor|\d))(?![\p{L}])|(?<![\p{L}])på dette møde(?![\p{L}])/u;
/** *Tilbagesendes … med bemærkning, at …*, *Pkt. 16 flyttes frem*: how the paper goes on, and the order of the agenda. */
const procedure =
  /^(?:tilbagesendes |(?:pkt|punkt|sag)\.? ?\d+ (?:flyttes (?:frem|op|ned|til (?:det )?(?:sidste|første)|til punkt)|udgår|tages (?:af|ud))|der lægges op til (?:en |til )?(?:\p{L}+ )?drøftelse)/u;
/** *tages til efterretning, at …*: what is noted is so already. */
const noted = /til (?:efterretning|orientering),? at(?![\p{L}])[^;]*$/u;

/** *Hvis …*: what follows hangs on what may not come. */
const ifFirst = /^(?:hvis|såfremt|ifald|i tilfælde af|i det omfang|medmindre)(?![\p{L}])/u;
const ifBefore = /[\s,(](?:hvis|såfremt|medmindre|forudsat,? at|under forudsætning af,? at)(?![\p{L}])[^,;:]*$/u;
/** *Vedtages forslaget, træder …*, *Får man tilsagn, skal …*: the verb first, and another right behind a comma. */
const inverted =
  /^(?:\p{L}+(?:es|ås)|får|vil|kan|skal|har|er|bliver|går|træder|sker|ønsker|viser|opnår|vælger|giver|falder|stiger)(?! (?:der ikke )?(?:mødet|på|til|fra)[ ,])(?: [^,;.:]+),(?: så)? (?:skal|vil|kan|bliver|er|må|bør|får|træder|går|\p{L}{3,}(?:er|es|ås))(?![\p{L}])/u;
/** What is decided in one word and gives its reason behind: *Udsættes, da …*. */
const resolved =
  /^(?:udsættes|godkendes|anbefales|indstilles|tiltrædes|oversendes|genoptages|tages|drøftes|afvises)(?![\p{L}])/u;

/** A law, and rules that are not the municipality's own: their day is no promise. */
const lawInForce =
  /(?:^|[^\p{L}])(?:\p{L}*loven|lovene|lov|lovforslaget|lovændringen|\p{L}*loven[es]|reglerne|bekendtgørelsen|\p{L}+direktivet|direktivet|forordningen|reformen|\p{L}+reformen|lovgivningen|aftalen mellem)(?: \p{L}+){0,6} (?:træder|træde|ændres|vedtages|behandles|fremsættes|gælder|ophører)(?![\p{L}])/u;
const lawActs = wordHint("træder|træde|ændres|vedtages|behandles|fremsættes|gælder|ophører");
/** What anybody may do about a decision, and until when. */
const complaint =
  /(?:^|[^\p{L}])(?:påklages|påklage|klagefrist(?:en)?|klagevejledning|klage til|klages til|søgsmål|indbringes|ankes|klagenævn\p{L}*|klageberettiget)(?![\p{L}])/u;
const complaints = wordHint("påklages?|klage\\p{L}*|søgsmål|indbringes|ankes");
/** *Ministeriet har oplyst, at …*: others told what they will do. */
const othersTold =
  /(?:har|er) (?:\p{L}+ ){0,3}(?:oplyst|meddelt|varslet|udmeldt|bebudet|annonceret|tilkendegivet|udsendt|igangsat)(?![\p{L}])|(?:^|[^\p{L}])(?:oplyser|oplyste|meddeler|meddelte|varsler|varslede|skriver|svarede|udtaler|udtalte)(?![\p{L}])/u;
/** *Institutioner, der vil søge, skal …*, *En elev, der …, skal*: a rule for whoever it may be. */
const whoever =
  /^(?:(?:en|et|de|alle|enhver|den)\s)?(?:[\p{L}-]+\s){0,3}[\p{L}-]+, (?:der|som|hvis)\s[^;:]+?, (?:skal|kan|har|må|bør|vil|søger|sender)(?![\p{L}])/u;

/** *Udvalget skal tage stilling til …*: today's business, unless it is said when else. */
const business =
  /(?:^|[^\p{L}])(?:tage[rs]?|træffe[rs]?|skal|at|kan|bedes|anmodes om at|(?:udvalget|byrådet|kommunalbestyrelsen|\p{L}+udvalget)) (?:\p{L}+ ){0,3}(?:stilling(?: til)?|beslutning om|drøfte[rs]?|godkende[rs]?|beslutte[rs]?|behandle[rs]?|prioritere[rs]?|fastlægge[rs]?|vedtage[rs]?)(?![\p{L}])/u;
const businessAct = /^(?:tage|træffe|drøfte|godkende|beslutte|behandle|prioritere|fastlægge|vedtage)/;
/** Says when else. */
const elsewhen =
  /(?<![\p{L}])(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|\p{L}+møde[t]?|mødet|møder|møde|kvartal|halvår|forår\p{L}*|efterår\p{L}*|sommer\p{L}*|vinter\p{L}*|igen|på ny|senere|efterfølgende|herefter|derefter|når|efter|senest|inden|hver|hvert|årligt|årlig|halvårlig\p{L}*|løbende|fremover|snarest|derpå|gange|forbindelse med)(?![\p{L}])/u;

/** *afholdes inden for rammen*, *fastsættes til 1.350 kr.*: paid, and not done. */
const paid =
  /(?:^|[^\p{L}])(?:afholdes?|finansieres?|dækkes?|betales?|konteres|modsvares)(?: \p{L}+){0,4} (?:inden for|indenfor|af|via|over|ved|fra|under)(?: \p{L}+){0,4} (?:\p{L}*ramme[nr]?|\p{L}*budget\p{L}*|kassen|kassebeholdningen|\p{L}*pulje[nr]?|\p{L}*bevilling\p{L}*|\p{L}*midler\p{L}*|\p{L}*konto\p{L}*|tilskud\p{L}*|låneoptagelse)(?![\p{L}])|(?:^|[^\p{L}])(?:udgør|udgøre|fastsættes til|nedsættes til|forhøjes til|sænkes|stiger|indeksreguleres|pristalsreguleres|svarer til|koster)(?! (?:ikke|en del))(?=[^.]*\d)/u;
const moneyWord = wordHint(
  "kr|kroner|mio|pct|takst\\p{L}*|procent|udgift\\p{L}*|diæt\\p{L}*|sats\\p{L}*|ramme[nr]?|tilskud\\p{L}*",
);
/** Somebody begins in a post or leaves it. */
const person =
  /(?:^|[^\p{L}])(?:\p{L}*(?:leder|lederen|chef|chefen|direktør|konsulent|inspektør|medarbejder|rektor|formand|sygeplejerske|læge|praktikant|\p{L}+rådgiver|koordinator))(?![\p{L}])[^.]*(?:tiltræder|starter|begynder|fratræder|går på pension|er ansat|er tiltrådt)(?![\p{L}])/u;
const comings = wordHint("tiltræder|starter|begynder|fratræder|pension|ansat|tiltrådt");
/** *Forvaltningen blev bedt om at komme med en status*: what was asked for then. */
const askedThen =
  /(?<![\p{L}])(?:blev|var|er blevet) (?:\p{L}+ ){0,3}(?:bedt|anmodet|opfordret|pålagt)(?: \p{L}+){0,2} at(?: \p{L}+){0,6} ?$/u;
/** *er opsagt, da det fremadrettet er bedre*: why something was done. */
const reason = /, (?:da|fordi|eftersom)(?![\p{L}])[^,;]*$/u;
/** A row of a table that lost its lines: amounts one after the other, and one at the end. */
const amounts = /\d,\d.*\s-?\d[\d.]*,\d+$/;

/** *Det betyder, at rammen reduceres*, *Det er af betydning, at der indgås …*: what follows of it, and why. */
const meaning =
  /(?<![\p{L}])(?:betyder|bevirker|medfører|indebærer|uafklaret|uvist|usikkert|tvivlsomt|af betydning|en fordel|en ulempe|risiko for|skyldes|forudsætter),? (?:at|om|hvorvidt)(?: \p{L}+)*? ?$/u;
/** What a committee does with what lies before it: *at udvalget udpeger et medlem*. */
const now =
  /^(?:udpege|vælge|tage|pege|drøfte|bevilge|meddele|prioritere|indstille|anbefale|afgive|fordele|give|beslutte|godkende|tiltræde|vedtage|behandle)/;

/** *Model 1: …*, *Scenarie B – …*: one of several. */
const option =
  /^(?:model|scenari[eu]m?|scenarie|alternativ|variant|mulighed|løsning|option|forslag)(?: (?:\d+|[a-e]))?\s?[:–-]|^(?:model|scenarie|scenarium|alternativ|variant|løsning) (?:\d+|[a-e]) (?:indebærer|betyder|omfatter|vil|medfører|forudsætter)/u;
/** In somebody's own words. */
const quoted = /[“"»](?=[^”"«]*$)/;
/** The past told with *skulle*: what was to be done then. */
const thenShould = /(?<![\p{L}])(?:skulle|ville)(?: [\p{L}-]+){0,9} ?$/u;

/** *Byrådet stemte om …*, *borgmesteren takkede …*: what went on at the meeting, with no *at* in front of what is said. */
const happened = /^(?:\p{L}+ ){1,3}(?:stemte|takkede|spurgte|roste|kvitterede|oplæste)(?![\p{L}])/u;

/** The objections by name, the commonest first: each says why what is seen is no promise. */
const objections: Readonly<Record<string, (seen: Looked) => boolean>> = {
  negated: ({ act }) => act.frame.negated,
  question: ({ statement }) => question.test(statement.lower),
  denied: ({ before }) => denied.test(before) || asked.test(before),
  quotation: ({ before }) => quoted.test(before),
  option: ({ statement }) => option.test(statement.lower),
  rejected: ({ statement, outcome }) =>
    statement.passage.role === "recommendation" && outcome !== null && fallen.has(outcome),
  dissent: ({ statement, before }) =>
    statement.passage.role === "decision" && (minority.test(statement.lower) || turnedDown.test(before)),
  thought: ({ statement, before, act }) =>
    statement.passage.role === "decision" && act.kind === "deliver" && isThought(before),
  paper: ({ statement }) => statement.passage.role !== "decision" && thisPaper.test(statement.lower),
  "same meeting": ({ statement, time, act }) =>
    statement.passage.role === "section" &&
    time === "none" &&
    act.kind === "deliver" &&
    sameMeeting.test(statement.lower),
  today: ({ statement, time, act }) =>
    (time === "none" || time === "vague") &&
    !act.firm &&
    (statement.passage.role === "section" || act.frame.type === "order") &&
    /mødet?|punktet/.test(statement.lower) &&
    today.test(statement.lower),
  procedure: ({ statement }) => procedure.test(statement.lower),
  noted: ({ before }) => noted.test(before),
  condition: ({ statement, before }) =>
    (ifFirst.test(statement.lower) && !before.includes(",")) || ifBefore.test(before),
  law: ({ statement, act }) =>
    (statement.hints & lawActs) !== 0 && act.kind !== "funding-ends" && !isOwn(act) && lawInForce.test(statement.lower),
  complaint: ({ statement }) => (statement.hints & complaints) !== 0 && complaint.test(statement.lower),
  "others told": ({ statement }) => isForeignFirst(statement) && othersTold.test(statement.lower),
  "others do": (seen) => isOthers(seen),
  whoever: ({ statement, act }) =>
    !isOwn(act) &&
    act.form !== "passive" &&
    act.form !== "participle" &&
    !act.impersonal &&
    whoever.test(statement.lower),
  "asked then": ({ statement, before }) =>
    (statement.passage.role === "section" || statement.passage.role === "paper") && askedThen.test(before),
  reason: ({ act, before }) => act.kind === "standing-rule" && reason.test(before),
  table: ({ statement }) => statement.passage.role === "section" && amounts.test(statement.lower),
  meaning: ({ statement, before, act, time }) =>
    time === "none" && !act.firm && statement.passage.role !== "recommendation" && meaning.test(before),
  "business now": ({ statement, act, time }) =>
    time === "none" &&
    statement.passage.role === "recommendation" &&
    act.form === "present" &&
    act.frame.subject?.kind === "own" &&
    isCommittee(act.frame.subject.text) &&
    now.test(statement.lower.slice(act.from, act.to)),
  business: ({ statement, act, time }) =>
    (act.kind === "decide-again" || act.kind === "deliver") &&
    statement.passage.role !== "decision" &&
    !act.firm &&
    (time === "none" || !elsewhen.test(statement.lower)) &&
    businessAct.test(statement.lower.slice(act.from, act.to)) &&
    business.test(statement.lower.slice(Math.max(0, act.from - 60), act.to + 14)) &&
    !elsewhen.test(statement.lower),
  money: ({ statement, act }) =>
    act.kind === "deliver" && (statement.hints & moneyWord) !== 0 && paid.test(statement.lower),
  person: ({ statement, act }) =>
    act.kind === "deliver" &&
    (act.form === "present" || act.weighed === "thin") &&
    (statement.hints & comings) !== 0 &&
    person.test(statement.lower),
  "told of the meeting": ({ statement, act }) => act.kind === "deliver" && happened.test(statement.lower),
  "then should": ({ statement, before }) =>
    (statement.passage.role === "section" || statement.passage.role === "paper") && thenShould.test(before),
};

/** Why an act is no promise, however it is said; null where nothing speaks against it. */
export function objectionTo(statement: Statement, act: Act, time: TimeWeight, outcome: Outcome | null): string | null {
  const seen: Looked = { statement, act, time, outcome, before: statement.lower.slice(0, act.from) };
  for (const name in objections) if (objections[name]?.(seen)) return name;
  return null;
}

const isCommittee = (word: string): boolean => (classesOf(word) & committees) !== 0;

const isOwn = (act: Act): boolean => act.frame.subject?.kind === "own";

/** Behind a condition: it is done only where that comes (*Får man tilsagn, skal …*). */
export function isConditional({ lower, passage }: Statement): boolean {
  if (ifFirst.test(lower)) return true;
  return inverted.test(lower) && !resolved.test(lower) && passage.role !== "decision";
}

/** The sentence begins with others, no preposition in front of them. */
function isForeignFirst({ words }: Statement): boolean {
  for (const [at, { classes, text, stop }] of words.slice(0, 5).entries()) {
    if ((classes & ownOnes) !== 0 || isModal(text)) return false;
    if ((classes & foreignOnes) !== 0)
      return !/^(?:for|til|af|med|om|fra|i|på|ved|hos|mellem|under|over|efter|blandt|inden|når)$/.test(
        words[at - 1]?.text ?? "",
      );
    if (stop !== "" || /(?:es|ås)$/.test(text)) return false;
  }
  return false;
}

/** Whoever it is that reports: those who decide are told. */
const reportsTo = ({ classes }: Statement, { kind }: Act): boolean =>
  (kind === "report-back" || kind === "evaluate" || kind === "decide-again") && (classes & committees) !== 0;

/** Others do it: they are its subject, and not those to whom it is done. */
function isOthers({ statement, act }: Looked): boolean {
  if (act.impersonal || act.firm || reportsTo(statement, act)) return false;
  const isDone = act.form === "passive" || act.form === "participle";
  const { subject } = act.frame;
  if (isDone)
    return (
      subject?.kind === "foreign" &&
      subject.from > act.from &&
      /(?<![\p{L}])af (?:\p{L}+ ){0,2}$/u.test(statement.lower.slice(act.to, subject.from))
    );
  // Behind the act a noun is rather what is done than who does it.
  return act.frame.subject?.kind === "foreign" && (act.frame.subject.from < act.from || act.form === "present");
}

/** What is only thought or stressed, and nothing decided behind it. */
export const isThought = (before: string): boolean => opinion.test(before.slice(lastResolve(before)));

/** Where the last thing that was decided begins: what was thought in front of it does not touch it. */
const lastResolve = (before: string): number =>
  Math.max(
    0,
    ...["beslut", "vedtog", " bad ", "anmod", "bemyndig", "idet", "godkend", "tiltr"].map((word) =>
      before.lastIndexOf(word),
    ),
  );
