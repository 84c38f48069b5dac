import type { AgendaItem } from "../../../../records/agenda-item.ts";
import type { Purpose } from "../purpose.ts";
import type { PrecheckRule } from "../rule.ts";

const purposes: readonly (readonly [Purpose, RegExp])[] = [
  [
    "approve",
    /^(?:(?:endelig |foreløbig )?(?:godkendelse|vedtagelse) af|godkendelse:)|(?:[-–(:,]|\d\.) ?(?:(?:til |endelig )?(?:godkendelse|vedtagelse|beslutning)|beslutningssag)\)?$| til (?:godkendelse|beslutning|vedtagelse)\)?$/i,
  ],
  [
    "inform",
    /^(?:orientering|status)(?:: | om| vedr)|^orienteringssag|[-–(:,] ?(?:til )?(?:orientering|efterretning|orienteringssag)\)?$| til (?:orientering|efterretning)\)?$/i,
  ],
  [
    "discuss",
    /^(?:(?:temadrøftelse|drøftelse|temadrøftelser)(?: af| om|:| vedr)|drøftelsessag)|[-–(:,] ?(?:til )?(?:drøftelse|temadrøftelse|drøftelsessag)\)?$| til drøftelse\)?$/i,
  ],
];
const both =
  /(?:godkendelse|vedtagelse|beslutning|orientering|drøftelse)(?:\s+(?:og|eller)|,|\/)\s*(?:\p{L}+\s+)?(?:godkendelse|vedtagelse|beslutning|orientering|drøftelse)/iu;

/** Items that every agenda has, and that nobody recommends anything in. */
const standing =
  /^(?:(?:godkendelse af |bemærkninger til )?(?:dagsorden(?:en)?|referat(?:et)?|protokol(?:len)?|beslutningsprotokol)(?![\p{L}])|meddelelser|eventuelt|evt\.?$|underskrift|orientering(?:er)? (?:fra|ved|v\/|til)|orienteringspunkter|orientering$|orienteringer$|gensidig orientering|nyt fra|siden sidst|spørgetid|spørgsmål fra|kommende (?:møder|punkter|sager)|punkter til|emner til|næste møde|besøg|oplæg|rundvisning|fremmøde|afbud|velkomst|opsamling|lukket|forslag fra|anmodning|initiativsag|sag rejst|sag fra|forespørgsel|medlemsforslag|udtræden|konstituering|udvalgets time|årsplan|mødeplan$|arbejdsplan)/iu;

const approving =
  /(?<![\p{L}])(?:godkend\p{L}*|vedtag\p{L}*|bevilge?\p{L}*|bevilling\p{L}*|beslutte\p{L}*|tiltræd\p{L}*|fastsæt\p{L}*|udpeg\p{L}*|vælg\p{L}*|frigiv\p{L}*|meddel\p{L}*|giv(?:es|er)|igangsæt\p{L}*|anbefal\p{L}*|prioriter\p{L}*|afsæt\p{L}*|ansøg\p{L}*|indgå\p{L}*|afslå\p{L}*|afvis\p{L}*|opret\p{L}*|ændre\p{L}*|overdrag\p{L}*|tag(?:er|es)? stilling|optag\p{L}*|finansier\p{L}*|send\p{L}* i høring|sendes)(?![\p{L}])/iu;
const informing = /(?<![\p{L}])(?:efterretning|orienter\p{L}*|orientering\p{L}*)(?![\p{L}])/iu;
const discussing =
  /(?<![\p{L}])(?:drøft\p{L}*|debatter\p{L}*|kvalificer\p{L}*|tilkendegiv\p{L}*|kommenter\p{L}*|bemærkninger|input|indspil|retning\p{L}*|inspiration)(?![\p{L}])/iu;

const says: Readonly<Record<Purpose, RegExp>> = { approve: approving, inform: informing, discuss: discussing };
/** What may stand in for what: who is asked to discuss may be asked to decide something about it as well. */
const alsoFits: Readonly<Record<Purpose, readonly Purpose[]>> = {
  approve: ["approve"],
  inform: ["inform", "discuss"],
  discuss: ["discuss"],
};

/** An item for decision without a recommendation, or with one that is for something else than its title says. */
export const recommendation: PrecheckRule = {
  name: "recommendation",
  check({ item, purpose: given }) {
    if (!item?.public || standing.test(item.title) || item.sections.length === 0) return [];
    const purpose = purposeOf(item.title) ?? given ?? null;
    const points = (item.recommendation?.points ?? []).map((point) => point.text).filter((text) => text.trim() !== "");
    const shown = item.title;
    if (points.length === 0) {
      if (purpose === "inform" || !presents(item) || recommendsElsewhere(item)) return [];
      const code = "recommendation-missing" as const;
      return [{ code, severity: "warn", in: null, span: null, shown, params: { purpose: purpose ?? "approve" } }];
    }
    if (purpose === null || both.test(item.title)) return [];
    const all = points.join("\n");
    if (alsoFits[purpose].some((one) => says[one].test(all))) return [];
    const other = (["approve", "inform", "discuss"] as const).find((one) => says[one].test(all));
    if (other === undefined) return [];
    const code = "recommendation-other-kind" as const;
    return [{ code, severity: "warn", in: null, span: null, shown, params: { purpose, other } }];
  },
};

/** What the title says the item is for; null where it says nothing. */
export function purposeOf(title: string): Purpose | null {
  return purposes.find(([, pattern]) => pattern.test(title.trim()))?.[0] ?? null;
}

/** It has a presentation of its own, so that it is no bare line of a list. */
const presents = ({ sections }: AgendaItem): boolean =>
  sections.some(
    ({ kind, text }) => kind !== "attachments" && kind !== "decision" && kind !== "route" && text.trim().length > 200,
  );

/** A recommendation in words the record does not hold as one. */
const recommendsElsewhere = ({ sections }: AgendaItem): boolean =>
  sections.some(
    ({ kind, heading, text }) =>
      kind === "recommendation" ||
      /indstill|forslag|anbefal/i.test(heading ?? "") ||
      /(?<![\p{L}])(?:indstill(?:er|es|ing(?:en)?)|foreslår|foreslås|anbefaler|det anbefales)(?![\p{L}])/iu.test(text),
  );
