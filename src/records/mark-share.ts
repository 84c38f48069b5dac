import type { MarkAnswers, MarkCriteria, MarkSize } from "./mark.ts";

/** The people of one group of schemes. `tenths`: their share of all employees in tenths of a percent, rounded down. */
export interface GroupShare {
  readonly group: string;
  readonly people: number;
  readonly tenths: number;
  readonly reached: boolean;
}

/** A company's shares beside what is asked of one of its size. `size` null: no size class is for so few employees. */
export interface MarkShare {
  readonly people: number;
  readonly tenths: number;
  readonly groups: readonly GroupShare[];
  readonly size: MarkSize | null;
  readonly met: boolean;
}

/** The groups of schemes, in the order in which they are first named. */
export const groupsOf = ({ schemes }: Pick<MarkCriteria, "schemes">): string[] => [
  ...new Set(schemes.map(({ group }) => group)),
];

/** What is asked of a company of so many employees: the class that begins at the most employees not above it. */
export function sizeOf({ sizes }: Pick<MarkCriteria, "sizes">, employees: number): MarkSize | null {
  const fitting = sizes.filter(({ from }) => from <= employees).sort((a, b) => b.from - a.from);
  return fitting[0] ?? null;
}

/**
 * A company's shares, reckoned in whole numbers: 5 of 50 is 10 % and reaches it, and 49 of 500 is 9,8 % and does not.
 * Schemes the criteria do not name count nothing. The same is reckoned while it is typed (`static/mark-share.js`).
 */
export function markShare(
  criteria: Pick<MarkCriteria, "schemes" | "sizes">,
  { employees, counts }: Pick<MarkAnswers, "employees" | "counts">,
): MarkShare {
  const size = sizeOf(criteria, employees);
  const wanted = size === null ? 0 : Math.round(size.share * 10);
  const groups = groupsOf(criteria).map((group) => {
    const own = criteria.schemes.filter((scheme) => scheme.group === group);
    const people = own.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);
    const reached = size !== null && employees > 0 && people * 1000 >= wanted * employees;
    return { group, people, tenths: tenthsOf(people, employees), reached };
  });
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  const met = size !== null && groups.filter(({ reached }) => reached).length >= size.groups;
  return { people, tenths: tenthsOf(people, employees), groups, size, met };
}

const tenthsOf = (people: number, employees: number) => (employees > 0 ? Math.floor((people * 1000) / employees) : 0);
