/**
 * Small words and turns of a sentence that say whether it is about what will be done, or about what was, what the law
 * says, what others do or what might be. Each is a bit of its own bank: they are weighed together (`likelihood.ts`).
 */
const patterns = {
  /** The law, and rules that hold for everybody. */
  law: /^(?:loven|lovens|\p{L}+loven|\p{L}+lovens|love|lov|lovgivning|lovgivningen|\p{L}*bekendtgørelse|\p{L}*bekendtgørelsen|\p{L}*reglementet|\p{L}*reglementets|\p{L}*cirkulære|vejledningen|reglerne|regler|henhold|ifølge|jf|jfr|direktiv|\p{L}+direktivet|bestemmelser|bestemmelserne|lokalplanen|lokalplanens|betingelserne|retsvirkninger|retten|ret|pligt)$/u,
  /** What is so as a rule, and no one time. */
  general:
    /^(?:normalt|typisk|typiske|generelt|udgangspunkt|ofte|sædvanligvis|almindeligvis|principielt|altid|fx|eks|eksempelvis|sjældent|enhver|dagligt|daglige|lejlighedsvis|ugentligt|både)$/,
  /** What was and has been. */
  past: /^(?:blev|var|havde|blevet|været|fik|gav|kom|tidligere|hidtil|siden|sidst|sidste|allerede|oprindeligt|oprindelige|hidtidige|dengang|førhen|idag|p\.t|pt)$/,
  /** What somebody says or thinks. */
  told: /^(?:oplyser|oplyst|oplyste|meddelt|meddeler|meddelte|mener|mente|anfører|anført|skriver|påpeger|påpeget|tilkendegivet|vurderer|vurderes|vurderet|udtaler|gør|opmærksom|fremfører|konstateret|viser|viste|fremgår|begrundet|oplever|peger|bemærkes|skyldes)$/,
  /** What might be. */
  might:
    /^(?:hvis|såfremt|kan|kunne|ville|bør|burde|måtte|eventuelt|eventuelle|evt|scenarie|scenarier|scenariet|model|modellen|alternativ|alternativt|alternativet|mulighed|mulighederne|tilfælde|forudsat|forudsætter|forudsætning|risiko|måske|forslag|forslaget|foreslås|foreslår|foreslog|foreslået|anbefales|medmindre|uanset)$/,
  /** What is to come next. */
  ahead:
    /^(?:herefter|derefter|efterfølgende|derfor|fremover|fremadrettet|senere|snarest|videre|næste|kommende|inden|parallelt|sideløbende|samtidig|efterår|forår|ultimo|primo|dernæst|hurtigst|undervejs|forbindelse|løbende|nye|ny|yderligere|når|igen|særskilt|særskilte|selvstændig)$/,
  /** Money and figures: what something costs is no promise. */
  money:
    /^(?:kr|mio|mia|procent|pct|udgift|udgiften|udgifter|udgifterne|indtægter|beløb|beløbet|\p{L}*budgettet|rammen|kassen|takst|taksten|takster|besparelse|besparelsen|merforbrug|mindreforbrug|merudgift|merudgifter|mindreudgifter|provenu|provenuet|lån|\p{L}*skat|\p{L}*skatten|sats|satsen|afskrives|moms|finansieres|gebyr|gebyret)$/u,
  /** The paper that lies before the committee, and its own parts. */
  here: /^(?:nedenfor|nedenstående|ovenfor|ovenstående|bilag|tabel|tabellen|følgende|hermed|heraf|figur|figuren|notatet|nærværende|beskrevet|denne|sagen)$/,
  /** Aims and values. */
  aims: /^(?:mål|målet|målene|formål|formålet|ambition|ambitionen|vision|visionen|ønske|ønsket|værdier|udfordring|udfordringer|behov|behovet|vigtigt|afgørende|tanken|ideen|idéen|kvalitet|sikkerhed|tryghed|trivsel)$/,
  /** People and papers to whom something comes from the municipality. */
  receiver:
    /^(?:borgerne|borgere|naboer|naboerne|beboere|beboerne|medarbejderne|medarbejdere|forældre|forældrene|brugerne|parter|parterne|interessenter|foreningerne|hjemmeside|hjemmesiden|nyhedsbrev|pressen|brev|brugerråd|råd|repræsentanter|virksomhederne|ansøger|ansøgerne|skolerne|grundejerne|lodsejerne)$/,
  /** Who decides. */
  politics:
    /^(?:politisk|politiske|udvalgsbehandling|udvalgsmøde|udvalgsmødet|mødet|budgetforhandlinger|budgetforhandlingerne|byrådssag|dagsorden|dagsordenen|behandling|godkendelse|beslutning|stillingtagen)$/,
  need: /^(?:skal|skulle|forpligtet|nødvendigt|nødvendig)$/,
  will: /^(?:vil|bliver|blive)$/,
} as const;

export type Cue = keyof typeof patterns;
export const cueNames = Object.keys(patterns) as Cue[];

/** The bit of each cue. */
export const cueBit = Object.fromEntries(cueNames.map((name, at) => [name, 1 << at])) as Readonly<Record<Cue, number>>;

const most = 20_000;
const known = new Map<string, number>();

/** The cues of a word in small letters, as bits; each word is held against the patterns once. */
export function cuesOf(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= most) known.clear();
  let bits = 0;
  for (const name of cueNames) if (patterns[name].test(word)) bits |= cueBit[name];
  known.set(word, bits);
  return bits;
}
