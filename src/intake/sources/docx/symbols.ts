/** Signs of Microsoft's symbol fonts that documents use, by their place in the font. */
const wingdings: Readonly<Record<number, string>> = {
  74: "☺",
  76: "☹",
  108: "●",
  109: "❍",
  110: "■",
  111: "☐",
  113: "❑",
  114: "❒",
  117: "◆",
  118: "❖",
  159: "•",
  167: "▪",
  168: "☐",
  216: "➢",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};
const symbol: Readonly<Record<number, string>> = {
  45: "−",
  163: "≤",
  167: "▪",
  171: "↔",
  172: "←",
  173: "↑",
  174: "→",
  175: "↓",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  184: "÷",
  185: "≠",
  187: "≈",
  188: "…",
  206: "∈",
  216: "➢",
  222: "⇒",
  229: "∑",
  252: "✓",
};
const greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const smallGreek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/** The sign that a code of a symbol font shows, or null where it is not known. Codes of Unicode's own are themselves. */
export function symbolOf(code: number, font: string): string | null {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (code > 0xff && !isPrivate) return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCodePoint(code);
  if (!isPrivate && !/symbol|dings/i.test(font)) return code >= 32 ? String.fromCodePoint(code) : null;
  const place = code & 0xff;
  if (/dings/i.test(font)) return wingdings[place] ?? null;
  if (place >= 65 && place <= 90) return greek[place - 65] ?? null;
  if (place >= 97 && place <= 122) return smallGreek[place - 97] ?? null;
  if (place >= 32 && place < 65) return symbol[place] ?? String.fromCharCode(place);
  return symbol[place] ?? wingdings[place] ?? null;
}
