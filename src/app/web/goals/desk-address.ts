export const goalsDeskPath = "/konto/maal";

/** Where a body's plans, goals and indicators are kept. */
export const goalsDesk = (bodyId: string): string => `${goalsDeskPath}/${bodyId}`;
export const planDesk = (bodyId: string, id: string): string => `${goalsDesk(bodyId)}/plan/${id}`;
export const goalDesk = (bodyId: string, id: string): string => `${goalsDesk(bodyId)}/maal/${id}`;
export const indicatorDesk = (bodyId: string, id: string): string => `${goalsDesk(bodyId)}/indikator/${id}`;
export const followUpDesk = (bodyId: string, id: string): string => `${goalsDesk(bodyId)}/opfoelgning/${id}`;
/** Where a new one is written; a goal in its plan. */
export const newPlanDesk = (bodyId: string): string => planDesk(bodyId, "ny");
export const newGoalDesk = (bodyId: string, planId: string): string => `${goalDesk(bodyId, "ny")}?plan=${planId}`;
export const newIndicatorDesk = (bodyId: string): string => indicatorDesk(bodyId, "ny");
