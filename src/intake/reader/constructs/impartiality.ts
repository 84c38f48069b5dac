/** *inhabil*, *habil*, *habilitet* and their forms as whole words; *rehabilitering* is none. */
const ofImpartiality = /(?<![\p{L}])(?:in)?habil(?:e|t|itet(?:en|ens|s)?|itets\p{L}+)?(?![\p{L}])/iu;

/** True where words speak of who may take part (lov om kommunernes styrelse § 14). */
export function isOnImpartiality(words: string): boolean {
  return /habil/i.test(words) && ofImpartiality.test(words);
}
