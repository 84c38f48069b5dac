/** Where a body's rounds of the mark are kept. */
export const marksDesk = (bodyId: string): string => `/konto/csr-maerke/${bodyId}`;

/** Where one of them is kept. */
export const roundDesk = (bodyId: string, roundId: string): string => `${marksDesk(bodyId)}/${roundId}`;

/** Where an application is assessed. */
export const applicationDesk = (bodyId: string, applicationId: string): string =>
  `${marksDesk(bodyId)}/ansoegning/${applicationId}`;

/** A company's own page, by the secret of its link. */
export const ownApplication = (token: string): string => `/csr/${token}`;
