import { createTransport } from "nodemailer";
import type { OutgoingMail, Posted } from "../../features/reminders/send-mail.ts";

/** The way to a mail server. */
export interface MailServer {
  send(mail: OutgoingMail): Promise<Posted>;
  close(): void;
}

const second = 1000;

/**
 * Opens connections to the mail server of `url` (`smtp://`, `smtps://`) when they are first needed, a few at most, each
 * for many mails. `from`: the sender, with a name or without. What the server answers is a value; nothing is thrown for it.
 */
export function openMailServer(url: string, from: string): MailServer {
  const parsed = new URL(url);
  const secure = parsed.protocol === "smtps:";
  const user = decodeURIComponent(parsed.username);
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host: parsed.hostname.replace(/^\[|\]$/g, ""),
    port: parsed.port === "" ? (secure ? 465 : 587) : Number(parsed.port),
    secure,
    ...(user === "" ? {} : { auth: { user, pass: decodeURIComponent(parsed.password) } }),
    connectionTimeout: 15 * second,
    greetingTimeout: 15 * second,
    socketTimeout: 30 * second,
    // A mail is made of text only: nothing is read from files or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, from));
        return { taken: true };
      } catch (error) {
        return refusal(error);
      }
    },
    close: () => transport.close(),
  };
}

function messageOf(mail: OutgoingMail, from: string) {
  const { to, subject, text, html, messageId, date, language, stop } = mail;
  // List-Unsubscribe by RFC 2369, one press by RFC 8058; the others keep answering machines quiet (RFC 3834).
  const list: Record<string, string> =
    stop === null ? {} : { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
  const headers = {
    ...list,
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "Content-Language": language,
  };
  return { from, to, subject, text, html, messageId, date, headers };
}

/**
 * What went wrong. Permanent is only what the server says of this mail or its receiver with a code of the 500s (RFC 5321
 * § 4.2.1); that it is down, or does not know our password, is nobody's mail's fault.
 */
function refusal(error: unknown): Posted {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const ofThisMail = code === "EENVELOPE" || code === "EMESSAGE";
  return {
    taken: false,
    permanent: ofThisMail && responseCode !== undefined && responseCode >= 500,
    reason: (message ?? String(error)).replace(/[^\s<>"']+@[^\s<>"']+/g, "…").slice(0, 500),
  };
}
