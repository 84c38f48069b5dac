import type { MailContent } from "../../records/mail.ts";
import type { Body, Writing } from "./writing.ts";

/** What is written to associations that keep offers. */
export function keeperBody(
  { body, name }: Extract<MailContent, { kind: "keeper-link" }>,
  { say: tell, links }: Writing,
): Body {
  return {
    subject: tell("mail.keeper-link.subject", { body }),
    blocks: [
      { kind: "lead", text: tell("mail.keeper-link.lead", { body, name }) },
      ...(links.confirm === null
        ? []
        : [{ kind: "button", text: tell("mail.keeper-link.button"), href: links.confirm } as const]),
      { kind: "small", text: tell("mail.keeper-link.foot") },
    ],
  };
}
