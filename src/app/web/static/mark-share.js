// A company's share of employees in the schemes, reckoned while it is typed. The server reckons the same
// (src/records/mark-share.ts, web/marks/share-lines.ts); a test holds the two together.

/** A whole number as people write it, thousands parted or not; empty is none; null: not one. */
export function wholeNumber(written) {
  const text = written.trim().replace(/[\s.\u00a0](?=\d{3}(?!\d))/g, "");
  if (text === "") return 0;
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}

const tenthsOf = (people, employees) => (employees > 0 ? Math.floor((people * 1000) / employees) : 0);

export function markShare({ schemes, sizes }, { employees, counts }) {
  const fitting = sizes.filter(({ from }) => from <= employees).sort((a, b) => b.from - a.from);
  const size = fitting[0] ?? null;
  const wanted = size === null ? 0 : Math.round(size.share * 10);
  const groups = [...new Set(schemes.map(({ group }) => group))].map((group) => {
    const own = schemes.filter((scheme) => scheme.group === group);
    const people = own.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);
    const reached = size !== null && employees > 0 && people * 1000 >= wanted * employees;
    return { group, people, tenths: tenthsOf(people, employees), reached };
  });
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  const met = size !== null && groups.filter(({ reached }) => reached).length >= size.groups;
  return { people, tenths: tenthsOf(people, employees), groups, size, met };
}

const fill = (text, places) => text.replace(/\{([a-z]+)\}/g, (place, name) => String(places[name] ?? place));

/** The same in words, a line each. `texts`: as the page has them; `decimal`: the language's mark. */
export function shareLines(criteria, answers, texts, decimal) {
  if (answers.employees < 1) return [texts.none];
  const share = markShare(criteria, answers);
  if (share.people > answers.employees) return [texts.over];
  const percent = (tenths) =>
    tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}${decimal}${tenths % 10}`;
  const several = share.groups.length > 1;
  const lines = several
    ? share.groups.map(({ group, tenths }) => fill(texts.group, { group, share: percent(tenths) }))
    : [fill(texts.share, { share: percent(share.tenths) })];
  if (share.size === null) return lines;
  const asked = { share: percent(Math.round(share.size.share * 10)), groups: share.size.groups };
  lines.push(fill(several ? texts.askedGroups : texts.asked, asked), share.met ? texts.met : texts.not);
  return lines;
}
