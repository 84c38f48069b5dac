import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";
import { twoLanguagesSchema } from "./survey.ts";

// The CSR mark: a municipality's yearly recognition of companies that employ people in named schemes.

/**
 * A scheme that counts: *virksomhedspraktik*, *fleksjob*. `group`: criteria may ask for a share in each of several groups
 * of schemes; empty where there is one.
 */
export const markSchemeSchema = z.object({
  key: whenOpen(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  name: whenOpen(twoLanguagesSchema),
  group: whenOpen(z.string()),
});
export type MarkScheme = z.infer<typeof markSchemeSchema>;

/** What companies from a number of employees on must reach: a share in percent, in so many of the groups of schemes. */
export const markSizeSchema = z.object({
  from: whenOpen(z.int().min(1)),
  share: whenOpen(z.number().min(0).max(100)),
  groups: whenOpen(z.int().min(1)),
});
export type MarkSize = z.infer<typeof markSizeSchema>;

/** What must lie in the municipality: the company (CVR number), the place of work (P number), or either. */
export const markPlaces = ["cvr-or-p", "cvr", "p"] as const;
export type MarkPlace = (typeof markPlaces)[number];

/** A round's own criteria. `from` and `to`: the days in which those who count were employed (ISO, both included). */
export const markCriteriaSchema = z.object({
  from: whenOpen(z.iso.date()),
  to: whenOpen(z.iso.date()),
  schemes: whenOpen(z.array(whenOpen(markSchemeSchema))),
  sizes: whenOpen(z.array(whenOpen(markSizeSchema))),
  place: whenOpen(z.enum(markPlaces)),
  /** The municipality's code in the CVR register, which tells whether a number lies in it; null: a person looks. */
  municipality: whenOpen(z.int().min(1).max(999).nullable()),
});
export type MarkCriteria = z.infer<typeof markCriteriaSchema>;

/**
 * What a step of a round is: the committee approves the criteria and the time and action plan; applications are taken; the
 * committee decides; the mark is handed over; the round is evaluated; and the campaign's own.
 */
export const markStepKinds = [
  "criteria",
  "plan",
  "applications",
  "decision",
  "award",
  "evaluation",
  "campaign",
] as const;
export type MarkStepKind = (typeof markStepKinds)[number];

/** A step, which stands on the annual wheel under the same id. `title`: of a campaign's step. `to`: its last day; null: one day. */
export const markStepSchema = z.object({
  id: always(z.uuid()),
  kind: whenOpen(z.enum(markStepKinds)),
  title: whenOpen(z.string().nullable()),
  from: whenOpen(z.iso.date()),
  to: whenOpen(z.iso.date().nullable()),
});
export type MarkStep = z.infer<typeof markStepSchema>;

/**
 * Where a round stands for good. `draft`: it can be changed; `open`: it takes applications between its two moments, and is
 * assessed after them; `decided`: the committee has said who gets the mark; `awarded`: everybody can see who has it.
 */
export const markRoundStates = ["draft", "open", "decided", "awarded"] as const;
export type MarkRoundState = (typeof markRoundStates)[number];

/**
 * A yearly round. `year`: the mark's. Applications are taken from `opens` until `closes`: moments with offset, the first
 * included and the last not. The items are those in which the committee approved the criteria and the plan, and decided who
 * gets the mark; `proposedItemId` the item as it is written. `keepsMonths`: how long applications are kept after `closes`.
 */
export const markRoundSchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid().nullable()),
  year: whenOpen(z.int().min(2000).max(2100)),
  state: whenOpen(z.enum(markRoundStates)),
  name: whenOpen(twoLanguagesSchema),
  intro: whenOpen(twoLanguagesSchema),
  criteria: whenOpen(markCriteriaSchema),
  opens: whenOpen(z.iso.datetime({ offset: true })),
  closes: whenOpen(z.iso.datetime({ offset: true })),
  steps: whenOpen(z.array(whenOpen(markStepSchema))),
  criteriaItemId: whenOpen(z.uuid().nullable()),
  planItemId: whenOpen(z.uuid().nullable()),
  decisionItemId: whenOpen(z.uuid().nullable()),
  proposedItemId: staff(z.uuid().nullable()),
  keepsMonths: whenOpen(z.int().min(1).max(60)),
  public: always(z.boolean()),
});
export type MarkRound = z.infer<typeof markRoundSchema>;

/** What the CVR register said of a company's numbers when it applied. `inMunicipality` null: not known. */
export const registerAnswerSchema = z.object({
  status: staff(z.enum(["not-asked", "found", "not-found", "no-answer"])),
  name: staff(z.string().nullable()),
  active: staff(z.boolean().nullable()),
  inMunicipality: staff(z.boolean().nullable()),
  /** The P number is one of the company's; null: none was given, or it is not known. */
  ownsP: staff(z.boolean().nullable()),
});
export type RegisterAnswer = z.infer<typeof registerAnswerSchema>;

/** What a company writes. `counts`: people by scheme, each person once; `employees`: all, those people included. */
export const markAnswersSchema = z.object({
  cvr: staff(z.string().regex(/^\d{8}$/)),
  company: staff(z.string()),
  pNumber: staff(
    z
      .string()
      .regex(/^\d{10}$/)
      .nullable(),
  ),
  contact: staff(z.string()),
  email: staff(z.string()),
  phone: staff(z.string()),
  employees: staff(z.int().min(1)),
  counts: staff(z.record(z.string(), staff(z.int().min(0)))),
  remark: staff(z.string()),
});
export type MarkAnswers = z.infer<typeof markAnswersSchema>;

/** An application. Nothing of it is public. Moments are ISO; `withdrawn` null: it stands. */
export const markApplicationSchema = markAnswersSchema.extend({
  id: staff(z.uuid()),
  roundId: staff(z.uuid()),
  language: staff(z.enum(["da", "en"])),
  register: staff(registerAnswerSchema),
  received: staff(z.iso.datetime({ offset: true })),
  changed: staff(z.iso.datetime({ offset: true })),
  withdrawn: staff(z.iso.datetime({ offset: true }).nullable()),
});
export type MarkApplication = z.infer<typeof markApplicationSchema>;

/** What the administration finds of an application. */
export const markVerdicts = ["meets", "doubtful", "does-not"] as const;
export type MarkVerdict = (typeof markVerdicts)[number];

/** What the committee decided of it. */
export const markOutcomes = ["granted", "refused"] as const;
export type MarkOutcome = (typeof markOutcomes)[number];

/** What was found of an application, and what came of it. `reason` is the administration's; `told` what the company is told. */
export const markAssessmentSchema = z.object({
  applicationId: staff(z.uuid()),
  verdict: staff(z.enum(markVerdicts)),
  reason: staff(z.string()),
  outcome: staff(z.enum(markOutcomes).nullable()),
  told: staff(z.string().nullable()),
});
export type MarkAssessment = z.infer<typeof markAssessmentSchema>;

/** That a company has the mark of a year: all that everybody can see of it, and what is left when its application is deleted. */
export const markAwardSchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid().nullable()),
  roundId: whenOpen(z.uuid()),
  year: whenOpen(z.int()),
  cvr: whenOpen(z.string()),
  company: whenOpen(z.string()),
  public: always(z.boolean()),
});
export type MarkAward = z.infer<typeof markAwardSchema>;

/** How many companies got the mark of a year that no round is kept of. `companies` null: it is not stated anywhere. */
export const markYearSchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid().nullable()),
  year: whenOpen(z.int().min(2000).max(2100)),
  companies: whenOpen(z.int().min(0).nullable()),
  source: whenOpen(z.string().nullable()),
  public: always(z.boolean()),
});
export type MarkYear = z.infer<typeof markYearSchema>;

/** How long a company's own link holds, in days. */
export const markLinkDays = 400;

/** Whether applications are taken at a moment: from `opens` on, and no longer at `closes`. */
export function takesApplications({ state, opens, closes }: MarkRound, moment: Date): boolean {
  const at = moment.getTime();
  return state === "open" && Date.parse(opens) <= at && at < Date.parse(closes);
}
