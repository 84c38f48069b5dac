/**
 * The condition that a row matches `$1`, answered by the index; none where `tsquery` is null. The inner SELECT hides
 * from the planner how many rows match: it would rather look into every row than ask the index, since it does
 * not reckon what it costs to fetch a long vector. Where no word is asked for, only what must not be there, looking is right.
 * `also` is the number of a parameter with a second question that must match too: the index joins two questions sooner
 * than the parts of one.
 */
export function matching(tsquery: string | null, also: number | null = null): string {
  const first =
    tsquery === null
      ? "WHERE $1::text IS NOT NULL"
      : tsquery.startsWith("!")
        ? "WHERE words @@ $1::tsquery"
        : "WHERE words @@ (SELECT $1::tsquery)";
  return also === null ? first : `${first} AND words @@ (SELECT $${also}::tsquery)`;
}
