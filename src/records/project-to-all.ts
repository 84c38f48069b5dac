import { type CountedOfResult, countedOfResult, type Project, type ProjectResult } from "./project.ts";

/**
 * A project as strangers may have it. Where it counts people in the municipality's own rows, no group of fewer than
 * `fewest` is told: not those who began, finished or reached what is wanted, nor those who did not (8 of 10 tells of two),
 * nor the few who came since an earlier result was told. Nobody at all is not a group. The share that was stated goes with
 * the counts it is of. What a source has published is told as it is published.
 */
export function projectToAll(project: Project): Project {
  const { fewest } = project;
  if (fewest === null) return project;
  const told = new Map<CountedOfResult, number[]>(countedOfResult.map((name) => [name, []]));
  const results = project.results.map((result) => {
    const hidden = hiddenIn(result, fewest, told);
    for (const name of countedOfResult) {
      const value = result[name];
      if (value !== null && !hidden.has(name)) told.get(name)?.push(value);
    }
    return without(result, hidden);
  });
  return { ...project, results };
}

function hiddenIn(
  result: ProjectResult,
  fewest: number,
  told: ReadonlyMap<CountedOfResult, readonly number[]>,
): ReadonlySet<CountedOfResult> {
  const few = (people: number | null) => people !== null && people !== 0 && Math.abs(people) < fewest;
  const less = (of: CountedOfResult, part: CountedOfResult) => {
    const [whole, some] = [result[of], result[part]];
    return whole === null || some === null || hidden.has(of) ? null : whole - some;
  };
  const hidden = new Set<CountedOfResult>();
  for (const name of countedOfResult) {
    const value = result[name];
    if (value === null) continue;
    const came = (told.get(name) ?? []).some((before) => few(value - before));
    // Those who are counted in the wider group and not in this one.
    const rest = countedOfResult.slice(0, countedOfResult.indexOf(name)).some((wider) => few(less(wider, name)));
    if (few(value) || came || rest) hidden.add(name);
  }
  return hidden;
}

function without(result: ProjectResult, hidden: ReadonlySet<CountedOfResult>): ProjectResult {
  if (hidden.size === 0) return result;
  const left = Object.fromEntries(countedOfResult.map((name) => [name, hidden.has(name) ? null : result[name]]));
  return { ...result, ...left, stated: null, hidden: [...hidden] };
}
