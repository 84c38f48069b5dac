export const partnershipsDeskPath = "/konto/partnerskaber";

/** Where a body's agreements with others are kept. */
export const partnershipsDesk = (bodyId: string): string => `${partnershipsDeskPath}/${bodyId}`;

/** Where one of them is kept. */
export const partnershipDesk = (bodyId: string, id: string): string => `${partnershipsDesk(bodyId)}/${id}`;
