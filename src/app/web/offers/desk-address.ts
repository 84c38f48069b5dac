/** Where the desk keeps offers. */
export const offersDesk = (bodyId: string): string => `/konto/tilbud/${bodyId}`;
export const offerDesk = (bodyId: string, id: string): string => `${offersDesk(bodyId)}/${id}`;
export const newOfferDesk = (bodyId: string): string => `${offersDesk(bodyId)}/nyt`;
export const offersElsewhere = (bodyId: string): string => `${offersDesk(bodyId)}/andet-overblik`;
export const offersImport = (bodyId: string): string => `${offersDesk(bodyId)}/indlaes`;
