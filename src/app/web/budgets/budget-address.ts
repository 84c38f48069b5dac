/** Where a body's budgets are kept. */
export const budgetsDesk = (bodyId: string): string => `/konto/budget/${bodyId}`;

/** Where one of them is kept. */
export const budgetDesk = (bodyId: string, budgetId: string): string => `${budgetsDesk(bodyId)}/${budgetId}`;

/** Where its follow-ups are written. */
export const budgetFollowUpDesk = (bodyId: string, budgetId: string): string =>
  `${budgetDesk(bodyId, budgetId)}/opfoelgning`;

/** Where they are taken in from a file. */
export const budgetImport = (bodyId: string, budgetId: string): string => `${budgetDesk(bodyId, budgetId)}/indlaes`;
