/** Words that place names begin with and that stand by themselves: *Nørre Ærtebjerg*, *Sct. Hvalby*, *Vester og Øster Mosely*. */
const lead =
  "(?:Høje|Ny|Nye|Gamle|Gammel|Gl\\.|Store|Lille|Nørre|Nr\\.|Nordre|Nord|Sønder|Sdr\\.|Søndre|Syd|Øster|Østre|Øst|Vester|Vestre|Vest|Mellem|Midt|Over|Neder|Sankt|Sct\\.|Skt\\.)";
const leads = `(?:${lead}(?:, ${lead})*(?: og ${lead})? )`;
/** The place in a body's name, as the source of a regular expression (flag u): *Alby-Bredby*, *Nørre Ærtebjerg*. */
export const place = `${leads}?(?:${lead}-)?[A-ZÆØÅ]\\p{L}+(?:-[A-ZÆØÅ]\\p{L}+)*`;

const alone = new RegExp(`^(?:${place} [Kk]ommune|[A-ZÆØÅ.-]+(?: [A-ZÆØÅ.-]+){0,3} KOMMUNE|Region ${place})$`, "u");

/** True for a line that holds a municipality's or region's name and nothing else. */
export function isBodyName(text: string): boolean {
  return text.length < 80 && alone.test(text);
}
