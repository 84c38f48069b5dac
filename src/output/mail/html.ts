import { escapeXml } from "../formats/escape-xml.ts";
import type { Language } from "../texts/say.ts";
import type { Block } from "./block.ts";

// Mail programs know tables and styles on the element, and little else. No picture is fetched from anywhere, so nobody
// learns that the mail was opened; the thread down the left side is a border.
const font = "font-family:'IBM Plex Sans',-apple-system,'Segoe UI',Arial,sans-serif;color:#1a1a1a;";
const styles = {
  lead: "margin:0 0 16px;font-size:16px;line-height:1.5;",
  small: "margin:16px 0 0;font-size:14px;line-height:1.5;color:#5a5650;",
  heading: "margin:28px 0 4px;font-size:20px;line-height:1.3;font-weight:700;",
  where: "margin:16px 0 4px;font-size:14px;line-height:1.4;color:#5a5650;",
  entry: "margin:0 0 12px;font-size:16px;line-height:1.45;",
  note: "color:#5a5650;font-size:14px;",
  link: "color:#004d99;",
  button:
    "display:inline-block;padding:12px 20px;background:#0059b3;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none;border-radius:4px;",
} as const;

/** A mail as HTML, every text escaped. `blocks` stand beside the thread, `foot` under it. */
export function mailHtml(
  language: Language,
  subject: string,
  name: string,
  blocks: readonly Block[],
  foot: readonly Block[],
): string {
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeXml(subject)}</title></head>
<body style="margin:0;padding:0;background:#faf8f4;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;${font}text-align:left;">
<tr><td style="padding:0 0 16px;font-size:18px;font-weight:700;">${escapeXml(name)}</td></tr>
<tr><td style="padding:24px;background:#ffffff;border-left:3px solid #b3132b;">
${blocks.map(blockHtml).join("\n")}
</td></tr>
<tr><td style="padding:8px 24px 24px;">
${foot.map(blockHtml).join("\n")}
</td></tr>
</table>
</td></tr></table>
</body></html>
`;
}

function blockHtml(block: Block): string {
  const text = escapeXml(block.text);
  switch (block.kind) {
    case "heading":
      return `<h2 style="${styles.heading}">${block.href === null ? text : anchor(block.href, text)}</h2>`;
    case "entry": {
      const mark = block.mark === null ? "" : `<strong>${escapeXml(block.mark)}:</strong> `;
      const note = block.note === null ? "" : `<br><span style="${styles.note}">${escapeXml(block.note)}</span>`;
      return `<p style="${styles.entry}">${mark}${anchor(block.href, text)}${note}</p>`;
    }
    case "button":
      return `<p style="margin:24px 0;"><a href="${escapeXml(block.href)}" style="${styles.button}">${text}</a></p>`;
    case "link":
      return `<p style="${styles.small}">${anchor(block.href, text)}</p>`;
    default:
      return `<p style="${styles[block.kind]}">${text}</p>`;
  }
}

function anchor(href: string, text: string): string {
  return `<a href="${escapeXml(href)}" style="${styles.link}">${text}</a>`;
}
