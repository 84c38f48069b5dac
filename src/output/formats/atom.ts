import { escapeXml } from "./escape-xml.ts";

export interface AtomEntry {
  /** Permanent: an opaque id, not an address that may change. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** ISO with offset. */
  readonly updated: string;
  /** The day the matter was dealt with, ISO. */
  readonly published: string | null;
  readonly summary: string;
}

export interface AtomFeed {
  readonly title: string;
  /** The feed's own address and that of the page it follows, both whole. */
  readonly self: string;
  readonly page: string;
  readonly language: string;
  readonly author: string;
  /** ISO; used where the feed holds no entry. */
  readonly now: string;
  readonly entries: readonly AtomEntry[];
}

/** A feed as Atom (RFC 4287). The feed is as new as its newest entry. */
export function atom(feed: AtomFeed): string {
  const newest = feed.entries
    .map((entry) => utc(entry.updated))
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element("id", feed.self),
    element("title", feed.title),
    element("updated", newest ?? utc(feed.now)),
    `<author>${element("name", feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    ...feed.entries.map(entryXml),
    "</feed>",
    "",
  ].join("\n");
}

function entryXml(entry: AtomEntry): string {
  return [
    "<entry>",
    element("id", `urn:uuid:${entry.id}`),
    element("title", entry.title),
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.address)}"/>`,
    element("updated", utc(entry.updated)),
    ...(entry.published === null ? [] : [element("published", utc(`${entry.published}T12:00:00Z`))]),
    `<summary xml:lang="da">${escapeXml(entry.summary)}</summary>`,
    "</entry>",
  ].join("");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** RFC 3339 in UTC, so that moments can be compared as text. */
function utc(moment: string): string {
  return new Date(moment).toISOString();
}
