const beginnings = [
  "godkendelse af dagsorden",
  "beslutninger om dagsorden",
  "godkendelse af referat",
  "godkendelse af protokol",
  "eventuelt",
  "underskrift",
  "meddelelser",
  "orientering fra formand",
  "næste møde",
];

/** True for the items every meeting has (*Godkendelse af dagsorden*): left out where only a few can be shown. */
export function isHousekeeping(title: string): boolean {
  const lower = title.toLocaleLowerCase("da");
  return beginnings.some((beginning) => lower.startsWith(beginning));
}
