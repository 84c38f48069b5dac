import type { Place } from "../../src/store/connect/database.ts";
import { type Owner, withOwner } from "../../src/store/connect/open.ts";

const together = 2; // copies made at a time

/**
 * Makes a country of one corpus: every body, committee, meeting, case and item once more, `times` in all, with ids,
 * names and days of their own. Texts repeat; so do a country's. Each copy is a transaction, and those that stand
 * there already are left. The indexes are made anew afterwards, which is the quick way to a million rows.
 */
export async function multiplyCorpus(
  place: Place,
  owner: Owner,
  times: number,
  done: (copies: number) => void = () => undefined,
): Promise<void> {
  const there = await withOwner(place, owner, async (client) => {
    const { rows } = await client.query<{ slug: string }>("SELECT slug FROM public_body WHERE slug ~ '-[0-9]+$'");
    return new Set(rows.map((row) => Number(row.slug.slice(row.slug.lastIndexOf("-") + 1))));
  });
  const missing = Array.from({ length: times - 1 }, (_, at) => at + 1).filter((n) => !there.has(n));
  if (missing.length === 0) return;
  await withOwner(place, owner, async (client) => {
    await client.query(`
      DROP INDEX IF EXISTS public_search_words, public_search_newest;
      ALTER TABLE public_search SET UNLOGGED; ALTER TABLE public_item SET UNLOGGED;
      CREATE OR REPLACE FUNCTION other_id(id uuid, n int) RETURNS uuid LANGUAGE sql IMMUTABLE
        AS 'SELECT md5(id::text || n)::uuid';
      CREATE OR REPLACE FUNCTION lexeme_of(mark text, id uuid) RETURNS text LANGUAGE sql IMMUTABLE
        AS 'SELECT mark || replace(id::text, ''-'', '''')'`);
  });
  const copy = () =>
    withOwner(place, owner, async (client) => {
      for (let n = missing.shift(); n !== undefined; n = missing.shift()) {
        await client.query(copiesOf(n));
        done(times - missing.length);
      }
    });
  await Promise.all(Array.from({ length: together }, copy));
}

/** The indexes a search needs and the planner's figures; nothing where they are there. */
export async function indexCorpus(place: Place, owner: Owner): Promise<void> {
  await withOwner(place, owner, async (client) => {
    const { rows } = await client.query("SELECT FROM pg_class WHERE relname = 'public_search_newest'");
    if (rows.length > 0) return;
    await client.query(`
      SET maintenance_work_mem = '2GB';
      CREATE INDEX IF NOT EXISTS public_search_words ON public_search USING gin (words)
        WITH (gin_pending_list_limit = 1024)`);
    await client.query("VACUUM (ANALYZE)");
    await client.query("CREATE INDEX public_search_newest ON public_search (day DESC, item_id DESC)");
  });
}

function copiesOf(n: number): string {
  const other = (column: string) => `other_id(${column}, ${n})`;
  // A day of its own, up to a month away, so that the newest are of every body.
  const day = `day - ${(n * 7) % 31}`;
  return `
    INSERT INTO public_body (body_id, id, slug, name, kind, go_live, created, modified)
      SELECT ${other("body_id")}, ${other("id")}, slug || '-${n}', name || ' ${n}', kind, go_live, created, modified
        FROM public_body WHERE slug !~ '-[0-9]+$';
    INSERT INTO public_committee (body_id, id, slug, name, terms, created, modified)
      SELECT ${other("c.body_id")}, ${other("c.id")}, c.slug, c.name, c.terms, c.created, c.modified
        FROM public_committee c JOIN public_body b USING (body_id) WHERE b.slug !~ '-[0-9]+$';
    INSERT INTO public_case (body_id, id, slug, title, items, created, modified)
      SELECT ${other("c.body_id")}, ${other("c.id")}, c.slug, c.title, c.items, c.created, c.modified
        FROM public_case c JOIN public_body b USING (body_id) WHERE b.slug !~ '-[0-9]+$';
    INSERT INTO public_meeting (body_id, id, committee_id, slug, day, kind, attendance_stated, participants, absent, items,
        created, modified)
      SELECT ${other("m.body_id")}, ${other("m.id")}, ${other("m.committee_id")}, m.slug, ${day}, m.kind,
          m.attendance_stated, m.participants, m.absent, m.items, m.created, m.modified
        FROM public_meeting m JOIN public_body b USING (body_id) WHERE b.slug !~ '-[0-9]+$';
    INSERT INTO public_item (body_id, id, meeting_id, committee_id, case_id, position, slug, number, title, is_open,
        case_number, outcome, final, day, record, created, modified)
      SELECT ${other("i.body_id")}, ${other("i.id")}, ${other("i.meeting_id")}, ${other("i.committee_id")},
          ${other("i.case_id")}, i.position, i.slug, i.number, i.title, i.is_open, i.case_number, i.outcome, i.final,
          ${day}, i.record, i.created, i.modified
        FROM public_item i JOIN public_body b USING (body_id) WHERE b.slug !~ '-[0-9]+$';
    INSERT INTO public_search (body_id, item_id, meeting_id, committee_id, case_id, kind, year, outcome, day, strong, words)
      SELECT ${other("s.body_id")}, ${other("s.item_id")}, ${other("s.meeting_id")}, ${other("s.committee_id")},
          ${other("s.case_id")}, s.kind, s.year, s.outcome, ${day}, s.strong,
          ts_delete(s.words, ARRAY[lexeme_of('=b', s.body_id), lexeme_of('=c', s.committee_id)])
            || array_to_tsvector(ARRAY[lexeme_of('=b', ${other("s.body_id")}),
                 lexeme_of('=c', ${other("s.committee_id")})])
        FROM public_search s JOIN public_body b USING (body_id) WHERE b.slug !~ '-[0-9]+$' AND s.kind <> 'document';`;
}
