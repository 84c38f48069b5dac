/** Where a body's plans, goals and indicators are kept. */
export const goalsDesk = (bodyId: string): string => `/konto/maal/${bodyId}`;
