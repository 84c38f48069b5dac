import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

const second = 1000;
/** Nobody reads and fills in a form faster (ms). Who did is asked to press once more, with all that was written kept. */
const quickest = 3 * second;
/** A form that lay open for longer (ms) is shown anew, with all that was written kept. */
const longest = 12 * 3600 * second;

/** How a form was stamped: `right`; `quick` or `old`: shown again; `forged`: no form of ours. `mark` is the form's own. */
export interface ReadStamp {
  readonly is: "right" | "quick" | "old" | "forged";
  readonly mark: string;
}

/**
 * A stamp for a form that strangers may send: when it was shown, a random mark, and a signature over both and over what the
 * form is for. It sets no cookie, and needs neither script nor a third party.
 */
export function stampForm(secret: Uint8Array, purpose: string, now: Date): string {
  const text = `${now.getTime().toString(36)}.${randomBytes(9).toString("base64url")}`;
  return `${text}.${sign(secret, purpose, text)}`;
}

/** Reads the stamp of a form that was sent. */
export function readStamp(secret: Uint8Array, purpose: string, stamp: string, now: Date): ReadStamp {
  const [time = "", mark = "", signature = ""] = stamp.slice(0, 200).split(".");
  const right = Buffer.from(sign(secret, purpose, `${time}.${mark}`));
  const sent = Buffer.from(signature);
  if (sent.length !== right.length || !timingSafeEqual(sent, right)) return { is: "forged", mark: "" };
  const age = now.getTime() - Number.parseInt(time, 36);
  return { is: age < quickest ? "quick" : age > longest ? "old" : "right", mark };
}

function sign(secret: Uint8Array, purpose: string, text: string): string {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", "traad form", 32));
  return createHmac("sha256", key).update(`${purpose}\n${text}`).digest("base64url");
}
