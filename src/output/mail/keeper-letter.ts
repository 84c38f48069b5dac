import type { MailContent } from "../../records/mail.ts";
import { formatDay } from "../texts/format.ts";
import type { Block } from "./block.ts";
import type { Body, Writing } from "./writing.ts";

/** So many titles stand in a mail; the page it leads to has them all. */
const mostTitles = 20;

/** What is written to associations that keep offers. */
export function keeperBody(
  content: Extract<MailContent, { kind: "keeper-link" | "offer-decided" | "offer-confirm" }>,
  { say: tell, links, language }: Writing,
): Body {
  const { body } = content;
  const lead = (text: string): Block => ({ kind: "lead", text });
  const button = (text: string): Block[] =>
    links.confirm === null ? [] : [{ kind: "button", text, href: links.confirm }];
  switch (content.kind) {
    case "keeper-link":
      return {
        subject: tell("mail.keeper-link.subject", { body }),
        blocks: [
          lead(tell("mail.keeper-link.lead", { body, name: content.name })),
          ...button(tell("mail.keeper-link.button")),
          { kind: "small", text: tell("mail.keeper-link.foot") },
        ],
      };
    case "offer-decided": {
      const { title, reason } = content;
      const how = reason === null ? "approved" : "refused";
      return {
        subject: tell(`mail.offer-decided.subject.${how}`, { title }),
        blocks: [
          lead(tell(`mail.offer-decided.lead.${how}`, { title, body })),
          ...(reason ?? "").split(/\n+/).flatMap((line) => (line.trim() === "" ? [] : [lead(line.trim())])),
          ...button(tell("mail.offer-decided.button")),
        ],
      };
    }
    default: {
      const { titles, until } = content;
      const day = formatDay(language, until);
      return {
        subject: tell("mail.offer-confirm.subject", { day }),
        blocks: [
          lead(tell("mail.offer-confirm.lead", { body, day })),
          ...titles.slice(0, mostTitles).map((title) => ({ kind: "heading", text: title, href: null }) as const),
          ...button(tell("mail.offer-confirm.button")),
          { kind: "small", text: tell("mail.offer-confirm.foot", { day }) },
        ],
      };
    }
  }
}
