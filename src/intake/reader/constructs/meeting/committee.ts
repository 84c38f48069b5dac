import { findDates } from "../../../../danish/dates.ts";
import type { Line } from "../../lines.ts";
import { within } from "../../passage.ts";
import type { Piece } from "../../piece.ts";
import { committeeAt } from "../committee-name.ts";
import { fieldsLength } from "../committee-place.ts";
import { agendaWord, gatheringWord, minutesWord } from "./kind-words.ts";
import type { Values } from "./labels.ts";
import { placeWord } from "./place.ts";

/** The body behind *Udvalg* and the like. */
export function labelledCommittee(values: Values, source: string): Piece | null {
  for (const { row, from } of values.get("committee") ?? []) {
    const rest = row.text.slice(from);
    const found = committeeAt(rest);
    if (found) return { text: found.name, span: within(row, source, from, from + found.length) };
    if (rest.length > 3 && rest.length < 80 && findDates(rest).length === 0) {
      const length = fieldsLength(rest) || rest.length;
      return { text: rest.slice(0, length), span: within(row, source, from, from + length) };
    }
  }
  return null;
}

/** The first committee named in a line of the title. */
export function committeeIn(text: string): { name: string; from: number } | null {
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !/[\s,:(\-–]/.test(text[at - 1] ?? "")) continue;
    const code = text.charCodeAt(at);
    const small = code === 98 && text.startsWith("bestyrelsen for ", at);
    if (!small && !(code >= 65 && code <= 90) && code < 0xc0 && code !== 0xa7) continue;
    const rest = text.slice(at);
    if (
      /^(?:referat|dagsorden|tillægsdagsorden|åben|lukket|møde|beslutningsprotokol|protokol|ordinært|ekstraordinært|mødereferat)/i.test(
        rest,
      )
    )
      continue;
    const found = committeeAt(rest);
    if (found) {
      const possessive = /^s\b/.test(rest.slice(found.length));
      return { name: found.name, from: at + (possessive ? 0 : 0) };
    }
  }
  return null;
}

/** A body's name broken off at the end of a line: *Udvalget for Job,* and below it *Sundhed og Fritid*. */
export function overTwoLines(
  row: Line,
  next: Line,
  name: { name: string; from: number } | null,
  source: string,
): Piece | null {
  if (!/(?:,|-|(?<![\p{L}])(?:og|for|samt|&))$/u.test(row.text) || row.text.length > 150 || next.text.length > 150)
    return null;
  const whole = committeeIn(`${row.text} ${next.text}`);
  if (!whole || whole.from >= row.text.length || whole.name.length <= (name?.name.length ?? 0)) return null;
  const to = whole.from + whole.name.length - row.text.length - 1;
  if (to <= 0) return null;
  return {
    text: whole.name,
    span: [within(row, source, whole.from, row.text.length)[0], within(next, source, 0, to)[1]],
  };
}

const onlyTitle =
  /^(?:åbent |lukket )?(?:referat|dagsorden|beslutningsprotokol|mødereferat|protokol)(?: fra| for)?:?$/i;
const titleBefore =
  /^(?:åbent |lukket )?(?:referat|dagsorden|beslutningsprotokol|mødereferat)(?: fra| for)?:? (?=\p{Lu})/iu;

/**
 * Where no body's name is known: the words beside *Referat* (above, below, behind it), up to a term or a day. Bodies
 * are also called *Beskæftigelse & Integration*.
 */
export function besideTitle(
  rows: readonly Line[],
  loose: readonly number[],
  source: string,
  used: Set<number>,
): Piece | null {
  for (let index = 0; index < Math.min(rows.length, 12); index++) {
    const row = rows[index] as Line;
    const behind = row.text.length < 150 ? titleBefore.exec(row.text)?.[0].length : undefined;
    const places = behind ? [index] : onlyTitle.test(row.text) ? [index + 1, index - 1] : [];
    for (const at of places) {
      const line = rows[at];
      const from = at === index ? (behind ?? 0) : 0;
      if (!line || !loose.includes(at)) continue;
      const said = /^.*?(?=[\s,(]*(?:\d{4}|(?:d\.|den|kl\.?|man|tirs|ons|tors|fre|lør|søn)[ d]|\d{1,2}[./-])|$)/i.exec(
        line.text.slice(from),
      )?.[0];
      const words = said?.trim() ?? "";
      const name = words.slice(0, fieldsLength(words));
      if (name.length < 4 || name.length > 80 || !bodyLike.test(name) || placeWord.test(name)) continue;
      if (
        gatheringWord.test(name) ||
        minutesWord.test(name) ||
        agendaWord.test(name) ||
        /(?<![\p{L}])kommune$/iu.test(name)
      )
        continue;
      used.add(at);
      return { text: name, span: within(line, source, from, from + name.length) };
    }
  }
  return null;
}

const bodyLike = /^\p{Lu}\p{Ll}[\p{L}§&,/ -]+\p{L}$/u;
