export const effortsDeskPath = "/konto/indsatser";

/** Where a body's models of efforts are kept. */
export const effortsDesk = (bodyId: string): string => `${effortsDeskPath}/${bodyId}`;
/** Who waits for a step of a model. */
export const effortsList = (bodyId: string, model: string): string => `${effortsDesk(bodyId)}/venter?model=${model}`;
export const effortCourse = (bodyId: string, id: string): string => `${effortsDesk(bodyId)}/forloeb/${id}`;
/** The figures of a model; of all models beside each other where none is named. */
export const effortsFigures = (bodyId: string, model: string | null): string =>
  `${effortsDesk(bodyId)}/tal${model === null ? "" : `?model=${model}`}`;
export const effortsLoad = (bodyId: string): string => `${effortsDesk(bodyId)}/indlaes`;
export const effortsData = (bodyId: string): string => `${effortsDesk(bodyId)}/data`;
/** Where other systems send courses with a key. */
export const effortsApiPath = "/api/indsatser";
