/**
 * The condition that a row matches `$1`, answered by the index; none where `tsquery` is null. The inner SELECT hides
 * from the planner how many rows match: it would rather look into every row than ask the index, since it does
 * not reckon what it costs to fetch a long vector. Where no word is asked for, only what must not be there, looking is right.
 */
export function matching(tsquery: string | null): string {
  if (tsquery === null) return "WHERE $1::text IS NOT NULL";
  return tsquery.startsWith("!") ? "WHERE words @@ $1::tsquery" : "WHERE words @@ (SELECT $1::tsquery)";
}
