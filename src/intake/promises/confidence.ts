import type { Outcome } from "../../records/outcome.ts";
import { committees } from "./actors.ts";
import type { Act } from "./construct.ts";
import type { FrameType } from "./frames.ts";
import type { Role } from "./passages.ts";
import type { Statement } from "./statement.ts";

/** Below this nothing is reported: a secretary would read more than the text itself. */
export const leastConfidence = 0.5;

/** What a way of saying is worth in each kind of text, before what else the sentence says. */
const worth: Readonly<Record<Role, Readonly<Record<FrameType, number>>>> = {
  decision: {
    order: 0.84,
    future: 0.84,
    present: 0.74,
    wish: 0.86,
    fragment: 0.66,
    purpose: 0.3,
    relative: 0.35,
    expected: 0.76,
  },
  recommendation: {
    order: 0.78,
    future: 0.74,
    present: 0.72,
    wish: 0.74,
    fragment: 0.4,
    purpose: 0.3,
    relative: 0.35,
    expected: 0.66,
  },
  section: {
    order: 0.5,
    future: 0.62,
    present: 0.52,
    wish: 0.5,
    fragment: 0.3,
    purpose: 0.15,
    relative: 0.25,
    expected: 0.62,
  },
  paper: {
    order: 0.45,
    future: 0.5,
    present: 0.4,
    wish: 0.45,
    fragment: 0.3,
    purpose: 0.1,
    relative: 0.2,
    expected: 0.5,
  },
};

/** Only what became of a recommendation tells whether its words bind anybody. */
function ofOutcome(outcome: Outcome | null): number {
  if (outcome === "approved" || outcome === "mixed") return 0.06;
  if (outcome === "recommended") return -0.12;
  if (outcome === null) return -0.15;
  if (outcome === "noted" || outcome === "discussed" || outcome === "other") return -0.1;
  return -0.5;
}

/** Where a paper tells aims, or others' experience, little of it is promised. */
const aims = /vision|strategi|målsætning|formål|baggrund|politisk aftale|lovforslag|værdi|pejlemærke|historik/i;
const question = /\?\s*$/;
/** Said of the paper that lies before the committee now. */
const thisPaper =
  /^(?:(?:i )?(?:denne|nærværende) sag|sagen (?:handler|omhandler|drejer|indeholder|giver)|med (?:oplægget|denne|dette|sagen|nærværende)|formålet med (?:sagen|punktet|oplægget|orienteringen)|i sagen|i (?:denne|nærværende) orientering|som bilag|på baggrund af ønske|der (?:orienteres|gives) (?:i|med) (?:denne|sagen)|hermed)(?![\p{L}])/u;
/** What an older meeting decided or wished, told in the presentation. */
const toldBefore =
  /(?:^|[^\p{L}])(?:blev (?:det |der )?(?:\p{L}+ ){0,2}(?:besluttet|vedtaget|aftalt|godkendt|bedt|anmodet|indskrevet|drøftet)|besluttede|vedtog|godkendte|bad|anmodede|ønskede|aftalte|afsatte|(?:har|havde) (?:\p{L}+ ){0,6}(?:ønsket|besluttet|bedt|vedtaget|godkendt|anmodet|efterspurgt|fået til opgave)|er (?:der )?(?:\p{L}+ ){0,3}(?:indskrevet|besluttet|vedtaget|aftalt)|fremgår|stod)(?![\p{L}])/u;
/** What somebody thinks or stresses is no decision (*lagde vægt på, at*, *kan opfattes som, at*). */
const opinion =
  /(?:opfattes som|opfatter|mener|finder|fandt|frygter|håber|udtrykte|fremhævede|bemærkede|vægt på|pegede på|peger på|påpegede|drøftede|ændrer ikke ved|bekymring|opmærksom på|glæde over)(?:,? (?:at|om|på|ved))?(?![\p{L}])/u;
const leadsOn =
  /(?:^|[^\p{L}])(?:derfor|herefter|derefter|efterfølgende|som opfølgning|på den baggrund|på baggrund heraf|i forlængelse heraf|dernæst|nu|snarest|hurtigst muligt)(?![\p{L}])/u;
/** A heading above which only what is to come is told. */
const toCome =
  /tidsplan|videre (?:proces|arbejde|forløb|sagsgang)|næste skridt|opfølgning|kommunikation|implementering|fremadrettet|fremtidig|evaluering|handleplan|handlingsplan/i;
/** What a member or a minority proposed, told in the decision. */
const minority =
  /^(?:et mindretal|mindretallet|(?:[a-zæøå]+ ){1,4}\([a-zæøå]{1,3}\)|[a-zæøå](?:, [a-zæøå])* og [a-zæøå] )[^.]{0,80}?(?:foreslog|foreslår|ønskede|ønsker|stillede|stiller|stemte|anbefaler|mener|fremsatte|begærer|forlangte)/;
const sameMeeting =
  /(?:på|ved|under) (?:dagens |dette |selve )?(?:møde[t]?|udvalgsmøde[t]?|udvalgmødet|udvalgsrådet|byrådsmødet|temamødet|punktet|punktets behandling|behandlingen)(?! (?:i|den|d\.|efter|om|til|\d))|i denne (?:sag|orientering)|i sagen gives|hermed|nedenfor|nedenstående|med denne sag|formålet med sagen|til orientering (?:forelægges|fremlægges)|vedlagt|fremgår af|deltager (?:under|i) /;

/**
 * How sure it is that an act of a sentence is a promise, 0 to 1: how it is said and where, who does it, whether a time
 * is named. Weights are set by hand and held by the measured precision of what comes out as sure.
 */
export function confidenceOf(statement: Statement, act: Act, time: TimeWeight, outcome: Outcome | null): number {
  const { passage, lower } = statement;
  const { frame } = act;
  const { role } = passage;
  if (frame.negated || question.test(lower)) return 0;
  if (frame.type === "fragment" && act.kind !== "idea" && time === "none") return 0;
  let sure = worth[role][frame.type] + act.weight;
  if (role === "recommendation") sure += ofOutcome(outcome);
  const mine = frame.subject?.kind === "own" && frame.subject.text !== "vi";
  const told = (statement.classes & committees) !== 0;
  const reports = act.kind === "report-back" || act.kind === "evaluate" || act.kind === "decide-again";
  if (frame.subject?.kind === "foreign" && !(reports && told) && !act.impersonal) sure -= 0.5;
  if (mine) sure += role === "section" || role === "paper" ? 0.1 : 0.04;
  if (frame.hedged) sure -= 0.3;
  // *Fonden udbyder*: somebody does it, and nothing says that it is one of ours.
  if (frame.type === "present" && !mine && act.form === "present" && !act.impersonal)
    sure -= role === "decision" ? 0.15 : 0.25;
  // *Køber skal stille garanti*: a duty, and nothing says that it is one of ours.
  if (frame.type === "future" && !mine && act.form === "infinitive" && role === "section" && !act.impersonal && !told)
    sure -= 0.25;
  sure += ofTime(statement, act, time);
  if (reports && told) sure += 0.05;
  if (time === "none" && reports && role !== "decision" && sameMeeting.test(lower)) sure -= 0.5;
  if (role !== "decision" && thisPaper.test(lower)) sure -= 0.5;
  if (/(?:tages|taget|tage) (?:\p{L}+ )?til (?:efterretning|orientering)[.;,]?(?: og)?$/u.test(lower)) return 0;
  const ends = act.kind === "funding-ends" || act.kind === "renew-or-expire";
  if (role === "section" && !ends && toldBefore.test(lower.slice(0, act.from))) sure -= 0.35;
  if (/^(?:hvis|såfremt)(?![\p{L}])/u.test(lower)) sure -= 0.2;
  if (passage.heading !== null && toCome.test(passage.heading)) sure += 0.1;
  if (!reports && opinion.test(lower.slice(0, act.from))) sure -= 0.35;
  if (role === "decision" && minority.test(lower)) return 0;
  if (passage.heading !== null && aims.test(passage.heading)) sure -= 0.2;
  return Math.max(0, Math.min(0.99, Math.round(sure * 100) / 100));
}

/** `vague`: a whole year or more, or a condition. */
export type TimeWeight = "none" | "vague" | "recurring" | "exact";

/** What a time is worth beside an act: in what is decided little, in what is told nearly all. */
function ofTime(statement: Statement, act: Act, time: TimeWeight): number {
  const { passage, lower } = statement;
  const { frame } = act;
  if (act.onlyTimed && !mayDoWithout(statement, act, time)) return -0.5;
  if (act.kind === "report-back" && time === "vague" && frame.type === "present") return -0.2;
  const decided = passage.role === "decision" || passage.role === "recommendation";
  if (time === "exact" || time === "recurring") return decided ? 0.08 : 0.16;
  if (time === "vague") return decided ? 0.05 : 0.06;
  if (decided) return 0;
  if (act.kind === "standing-rule" || act.kind === "idea") return 0;
  if (act.kind === "decide-again" && act.needsTime) return -0.5;
  const leads = leadsOn.test(lower) || (passage.heading !== null && toCome.test(passage.heading));
  if (leads && (act.form === "passive" || frame.subject?.kind === "own") && act.weight >= 0) return 0;
  if (frame.type === "present" && act.form === "present") return -0.2;
  if (act.kind === "report-back" && frame.type === "present" && act.form === "passive") return -0.25;
  if (!act.needsTime) return -0.1;
  return frame.subject?.kind === "own" && frame.type === "future" && / vil /.test(lower) ? -0.14 : -0.3;
}

/** A day by itself; what comes again only where it is ordered or each time named; in a decision an order or who does it. */
function mayDoWithout({ passage, lower }: Statement, { frame, form }: Act, time: TimeWeight): boolean {
  if (time === "exact") return true;
  if (
    time === "recurring" &&
    (frame.type === "future" || frame.type === "order" || /(?:^| )(?:hver|hvert|gange?) /.test(lower))
  )
    return true;
  if (passage.role !== "decision") return false;
  return frame.type === "order" || (frame.subject?.kind === "own" && (frame.type === "future" || form === "present"));
}
