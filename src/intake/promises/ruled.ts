import type { Outcome } from "../../records/outcome.ts";
import { committees } from "./actors.ts";
import type { Act } from "./construct.ts";
import type { FrameType } from "./frames.ts";
import { isThought, sameMeeting } from "./objections.ts";
import type { Role } from "./passages.ts";
import { aims, type TimeWeight, toCome } from "./signals.ts";
import type { Statement } from "./statement.ts";

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

/** What an older meeting decided or wished, told in the presentation. */
const toldBefore =
  /(?:^|[^\p{L}])(?:blev (?:det |der )?(?:\p{L}+ ){0,2}(?:besluttet|vedtaget|aftalt|godkendt|bedt|anmodet|indskrevet|drøftet)|besluttede|vedtog|godkendte|bad|anmodede|ønskede|aftalte|afsatte|(?:har|havde) (?:\p{L}+ ){0,6}(?:ønsket|besluttet|bedt|vedtaget|godkendt|anmodet|efterspurgt|fået til opgave)|er (?:der )?(?:\p{L}+ ){0,3}(?:indskrevet|besluttet|vedtaget|aftalt)|fremgår|stod)(?![\p{L}])/u;
const leadsOn =
  /(?:^|[^\p{L}])(?:derfor|herefter|derefter|efterfølgende|som opfølgning|på den baggrund|på baggrund heraf|i forlængelse heraf|dernæst|nu|snarest|hurtigst muligt)(?![\p{L}])/u;
/**
 * How sure the rules set by hand are that an act of a sentence is a promise, 0 to 1: how it is said and where, who does it,
 * whether a time is named. An act whose verb says nothing by itself has no rule.
 */
export function ruledConfidence(statement: Statement, act: Act, time: TimeWeight, outcome: Outcome | null): number {
  if (act.weighed) return 0;
  const { passage, lower } = statement;
  const { frame } = act;
  const { role } = passage;
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
  if (/(?:tages|taget|tage) (?:\p{L}+ )?til (?:efterretning|orientering)[.;,]?(?: og)?$/u.test(lower)) return 0;
  const ends = act.kind === "funding-ends" || act.kind === "renew-or-expire";
  // What a summary says in the present is what the paper itself does.
  if (!ends && (passage.kind === "resume" || passage.kind === "occasion") && frame.type === "present") sure -= 0.3;
  if (role === "section" && !ends && toldBefore.test(lower.slice(0, act.from))) sure -= 0.35;
  if (/^(?:hvis|såfremt)(?![\p{L}])/u.test(lower)) sure -= 0.2;
  if (passage.heading !== null && toCome.test(passage.heading)) sure += 0.1;
  if (!reports && isThought(lower.slice(0, act.from))) sure -= 0.35;
  if (passage.heading !== null && aims.test(passage.heading)) sure -= 0.2;
  return Math.max(0, Math.min(0.99, Math.round(sure * 100) / 100));
}

/** What a time is worth beside an act: in what is decided little, in what is told nearly all. */
function ofTime(statement: Statement, act: Act, time: TimeWeight): number {
  const { passage, lower } = statement;
  const { frame } = act;
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
