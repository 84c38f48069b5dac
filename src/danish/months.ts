/** The months as they are written out, from January on. */
export const monthNames = "januar februar marts april maj juni juli august september oktober november december".split(
  " ",
);

/** How each of them is shortened, without the stop; May is not. */
export const shortMonthNames: readonly (readonly string[])[] = [
  ["jan"],
  ["feb", "febr"],
  ["mar"],
  ["apr"],
  [],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep", "sept"],
  ["okt"],
  ["nov"],
  ["dec"],
];
