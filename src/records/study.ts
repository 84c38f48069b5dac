import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";

/**
 * What a study is. `evaluation`: of what was done, by a change theory; `analysis`: hypotheses, what the figures said and
 * what is done about it; `paper`: a paper of others (an expert group's, a minister's) whose points are followed here.
 */
export const studyKinds = ["evaluation", "analysis", "paper"] as const;
export type StudyKind = (typeof studyKinds)[number];

/**
 * The parts that a line of a study can stand in. Of an evaluation: `aim` (for the citizen, the employee, the
 * organisation), `theory` (action, what is expected, why), `watch` (what is followed, and when), `learning` (a note of a
 * workshop). Of an analysis: `stage` of a funnel, `hypothesis`, `action` of the catalogue. Of a paper: `point`.
 */
export const studyParts = ["aim", "theory", "watch", "learning", "stage", "hypothesis", "action", "point"] as const;
export type StudyPart = (typeof studyParts)[number];

/** Which parts each kind of study has, in the order in which they are read. */
export const partsOfStudy: Readonly<Record<StudyKind, readonly StudyPart[]>> = {
  evaluation: ["aim", "theory", "watch", "learning", "action"],
  analysis: ["stage", "hypothesis", "action"],
  paper: ["point", "action"],
};

/**
 * Where a line stands. Of what is done: `open`, `under-way`, `done`, `dropped`; of what is held to be so (a theory, a
 * hypothesis, an aim): `open`, `holds`, `fails`, `unclear`.
 */
export const studyStatuses = ["open", "under-way", "done", "dropped", "holds", "fails", "unclear"] as const;
export type StudyStatus = (typeof studyStatuses)[number];

const claims: readonly StudyStatus[] = ["open", "holds", "fails", "unclear"];
const doings: readonly StudyStatus[] = ["open", "under-way", "done", "dropped"];

/** The statuses that a line of a part can have; none where it has no standing of its own. */
export const statusesOfPart: Readonly<Record<StudyPart, readonly StudyStatus[]>> = {
  aim: claims,
  theory: claims,
  watch: [],
  learning: [],
  stage: [],
  hypothesis: claims,
  action: doings,
  point: doings,
};

/**
 * A line of a study. `expected`: what is expected of it, or what the paper says of it with its figures; `why`: the
 * reasoning, or the data a hypothesis is asked of; `baseline`: how it was before; `found`: what was found, learnt or came
 * of it here; `when`: of something watched, on the way or at the end; `day`: of a workshop, or by when something is to
 * be done (ISO date). What it hangs on: indicators and what everybody can read (items, promises, cases).
 */
export const studyLineSchema = z.object({
  id: always(z.uuid()),
  part: whenOpen(z.enum(studyParts)),
  title: whenOpen(z.string()),
  expected: whenOpen(z.string().nullable()),
  why: whenOpen(z.string().nullable()),
  baseline: whenOpen(z.string().nullable()),
  found: whenOpen(z.string().nullable()),
  when: whenOpen(z.enum(["on-the-way", "at-the-end"]).nullable()),
  day: whenOpen(z.iso.date().nullable()),
  status: whenOpen(z.enum(studyStatuses).nullable()),
  indicatorIds: whenOpen(z.array(whenOpen(z.uuid()))),
  links: whenOpen(
    z.array(whenOpen(z.object({ kind: whenOpen(z.enum(["item", "promise", "case"])), recordId: whenOpen(z.uuid()) }))),
  ),
});
export type StudyLine = z.infer<typeof studyLineSchema>;

/**
 * A study: an evaluation, an analysis, or a paper that is followed. `goalId`: the goal it is of, where it is of one;
 * `source`: the address of the paper, or of the document it rests on (http or https); `unit` who keeps it, for everybody;
 * `owner` the person, for staff. `ended`: the day it was finished (ISO date), null while it goes on.
 */
export const studySchema = z.object({
  id: always(z.uuid()),
  kind: whenOpen(z.enum(studyKinds)),
  committeeId: always(z.uuid().nullable()),
  goalId: whenOpen(z.uuid().nullable()),
  title: whenOpen(z.string()),
  lead: whenOpen(z.string().nullable()),
  conclusion: whenOpen(z.string().nullable()),
  source: whenOpen(z.url({ protocol: /^https?$/ }).nullable()),
  unit: whenOpen(z.string().nullable()),
  owner: staff(z.string().nullable()),
  starts: whenOpen(z.iso.date().nullable()),
  ended: whenOpen(z.iso.date().nullable()),
  lines: whenOpen(z.array(whenOpen(studyLineSchema))),
  /** Lines taken away, the newest first, so that they can be put back; they leave through nothing. */
  removed: z.array(studyLineSchema),
  public: always(z.boolean()),
});
export type Study = z.infer<typeof studySchema>;
