const refused = /\0|\p{Cs}/u;
const everyRefused = /\0|\p{Cs}/gu;
const refusedInJson = /\\u(?:0000|d[89a-f])/i;

/**
 * A text as PostgreSQL can keep it: U+0000 and lone surrogates become U+FFFD, one unit for one, so that spans hold.
 */
export function storableText(text: string): string {
  return refused.test(text) ? text.replace(everyRefused, "\uFFFD") : text;
}

/** A value as JSON that PostgreSQL can keep, by the same rule. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return refusedInJson.test(json) ? JSON.stringify(storable(value)) : json;
}

function storable(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storableText(key), storable(each)]));
}
