import type { PromiseConstruct } from "../construct.ts";
import { anyAct } from "./any-act.ts";
import { anyWish } from "./any-wish.ts";
import { dated } from "./dated.ts";
import { decideAgain } from "./decide-again.ts";
import { deliver } from "./deliver.ts";
import { evaluate } from "./evaluate.ts";
import { fundingEnds } from "./funding-ends.ts";
import { giveNotice } from "./give-notice.ts";
import { idea } from "./idea.ts";
import { ownAct } from "./own-act.ts";
import { ownDuty } from "./own-duty.ts";
import { planRow } from "./plan-row.ts";
import { publish } from "./publish.ts";
import { renewOrExpire } from "./renew-or-expire.ts";
import { reportBack } from "./report-back.ts";
import { reportingPlan } from "./reporting-plan.ts";
import { standingRule } from "./standing-rule.ts";
import { underWay } from "./under-way.ts";

/** What is looked for in every sentence. Where several find something, the first of these tells what it is. */
export const promiseConstructs: readonly PromiseConstruct[] = [
  evaluate,
  decideAgain,
  reportBack,
  reportingPlan,
  planRow,
  publish,
  renewOrExpire,
  fundingEnds,
  deliver,
  standingRule,
  idea,
  giveNotice,
  ownDuty,
  underWay,
  ownAct,
  anyAct,
  anyWish,
  dated,
];
