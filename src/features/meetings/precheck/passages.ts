import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { CheckedText } from "./subject.ts";

/**
 * All of an item that is published, as texts to look through: of a closed item number and title only. What stands word
 * for word in a section is not given a second time.
 */
export function passagesOf(item: AgendaItem): CheckedText[] {
  const found: CheckedText[] = [];
  const seen: string[] = [];
  const add = (field: string, text: string | null, once = false): void => {
    if (text === null || text.trim() === "" || (once && seen.some((whole) => whole.includes(text)))) return;
    if (!once) seen.push(text);
    found.push({ field, text, from: 0, line: 1 });
  };
  add("title", item.title);
  if (!item.public) return found;
  add("caseNumber", item.caseNumber);
  item.sections.forEach((section, at) => {
    add(`sections/${at}/heading`, section.heading);
    add(`sections/${at}/text`, section.text);
  });
  for (const [at, point] of (item.recommendation?.points ?? []).entries()) {
    add(`recommendation/points/${at}`, point.text, true);
  }
  add("decision/text", item.decision?.text ?? null, true);
  for (const [at, dissent] of (item.decision?.dissents ?? []).entries())
    add(`decision/dissents/${at}`, dissent.text, true);
  for (const [at, { title }] of item.subItems.entries()) add(`subItems/${at}`, title, true);
  for (const [at, { title }] of item.attachments.entries()) add(`attachments/${at}`, title, true);
  for (const [at, { text }] of item.earlierDecisions.entries()) add(`earlierDecisions/${at}`, text, true);
  for (const [at, { name, role }] of item.guests.entries()) add(`guests/${at}`, role ? `${name}, ${role}` : name, true);
  return found;
}
