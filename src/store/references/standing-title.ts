// What remains of a standing title when dates, months, figures and marks are taken off.
const standing = [
  /^(?:godkendelse|forelæggelse|underskrift|underskrivelse|gennemgang) (?:af |på )?(?:\S+ )?(?:dagsorden|referat|protokol|beslutningsprotokol|mødereferat|mødeindkaldelse|protokollen)(?:en|et|er)?(?: .*)?$/,
  /^(?:dagsorden|referat)(?:en|et)?$/,
  /^(?:gensidig |skriftlig |mundtlig |aktuel |administrativ |politisk |generel )?(?:orientering|meddelelse|information)(?:en|er|erne|r|rne)?(?: og (?:meddelelse|orientering|eventuelt|drøftelse)\S*)?(?: (?:fra|ved|til|af) .*)?$/,
  /^(?:eventuelt|evt|diverse|siden sidst|nyt siden sidst|bordet rundt)$/,
  /^underskrift(?:er|sside|sblad|sark)?(?:en)?$/,
  /^(?:åbne|lukkede) (?:punkter|sager)$|^lukket (?:punkt|sag|dagsorden|referat)$/,
  /^(?:spørgetid|spørgsmål fra .*|borgernes spørgetid)$/,
  /^(?:kommende|næste) (?:møder|møde|punkter|sager|aktiviteter)$/,
  /^(?:sager|punkter|emner|forslag) til (?:kommende|næste) (?:møde|møder|dagsorden)$/,
  /^(?:mødets åbning|velkomst|indkomne skrivelser|arbejdsplan|årshjul|mødekalender|mødeplan|pressemeddelelser?)$/,
];

const months = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";
const passing = new RegExp(`\\b(?:den|pr|${months}|\\d+)\\b`, "gu");

/**
 * True for the points that stand on every agenda (*Godkendelse af dagsorden*, *Orientering*, *Underskriftsside*,
 * *Eventuelt*): municipalities keep them under one case number for years, and they never make a case.
 */
export function isStandingTitle(title: string): boolean {
  const plain = title
    .normalize("NFC")
    .toLowerCase()
    .replace(passing, " ")
    .replace(/[^\p{L} ]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  return plain === "" || standing.some((pattern) => pattern.test(plain));
}
