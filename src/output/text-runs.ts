/** A stretch of a line: words, bold where converters wrote `**` around them, or the address of a page. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly url?: string;
}

const address = /https?:\/\/[^\s<>"()[\]]+[^\s<>"()[\].,;:!?]/g;

/** A line cut into runs. Only addresses of the web become links, and a link shows where it leads. */
export function runsOf(line: string): Run[] {
  const parts = line.split("**");
  return parts.flatMap((part, at): Run[] =>
    at % 2 === 1 && parts.length % 2 === 1 ? [{ text: part, strong: true }] : linked(part),
  );
}

function linked(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    if (URL.canParse(match[0])) runs.push({ text: match[0], url: new URL(match[0]).href });
    else runs.push({ text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}
