/** What is said in a meeting's Akoma Ntoso beside its own words. */
export const akomaNtosoDa = {
  "akn.closed": "Punktet er behandlet for lukkede døre.",
  "akn.present": "Til stede",
  "akn.away": "Ikke til stede",
  "akn.substitute": "i stedet mødte {name}",
  "akn.ended": "Mødet sluttede {moment}",
} as const;

export const akomaNtosoEn: Readonly<Record<keyof typeof akomaNtosoDa, string>> = {
  "akn.closed": "The item was dealt with behind closed doors.",
  "akn.present": "Present",
  "akn.away": "Not present",
  "akn.substitute": "replaced by {name}",
  "akn.ended": "The meeting ended {moment}",
};
