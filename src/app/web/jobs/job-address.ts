export const jobsDeskPath = "/konto/job";

/** Where the small jobs and flex jobs of a body are kept. */
export const jobsDesk = (bodyId: string): string => `${jobsDeskPath}/${bodyId}`;

/** Where one of them is kept, and the profiles that fit it. */
export const jobDesk = (bodyId: string, id: string): string => `${jobsDesk(bodyId)}/${id}`;

/** Where a body's anonymous profiles are kept. */
export const profilesDesk = (bodyId: string): string => `/konto/profiler/${bodyId}`;
