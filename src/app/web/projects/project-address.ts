/** Where a body's projects are kept. */
export const projectsDesk = (bodyId: string): string => `/konto/resultater/${bodyId}`;

/** Where one of them is kept. */
export const projectDesk = (bodyId: string, projectId: string): string => `${projectsDesk(bodyId)}/${projectId}`;
