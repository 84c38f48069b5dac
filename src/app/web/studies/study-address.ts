/** Where a body's evaluations and analyses are kept. */
export const studiesDesk = (bodyId: string): string => `/konto/evalueringer/${bodyId}`;

/** Where one of them is kept. */
export const studyDesk = (bodyId: string, studyId: string): string => `${studiesDesk(bodyId)}/${studyId}`;
