/** Where the desk keeps associations, their changes and the guidelines. */
export const keepersPath = "/konto/foreninger";
export const keepersDesk = (bodyId: string): string => `${keepersPath}/${bodyId}`;
export const guidelinesDesk = (bodyId: string): string => `${keepersDesk(bodyId)}/retningslinjer`;
/** Where the evaluation of the overview is promised. */
export const evaluationDesk = (bodyId: string): string => `${keepersDesk(bodyId)}/evaluering`;
export const changeDesk = (bodyId: string, id: string): string => `${keepersDesk(bodyId)}/aendring/${id}`;
export const keeperDesk = (bodyId: string, id: string): string => `${keepersDesk(bodyId)}/forening/${id}`;
