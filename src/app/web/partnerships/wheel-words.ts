import type { WheelWords } from "../../../features/partnerships/wheel-entries.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { type Say, say as sayIn } from "../../../output/texts/say.ts";
import { addressOf } from "../../../records/address.ts";

const say: Say = (key, fill) => sayIn("da", key, fill);

/** What the annual wheel says of a body's agreements: in Danish, as all that is kept on it. `slug`: the body's. */
export function wheelWords(slug: string): WheelWords {
  return {
    renewal: ({ title, ends, decideBy, waitsFor }) => {
      const days = { day: formatDay("da", ends ?? ""), by: formatDay("da", decideBy ?? "") };
      const description =
        waitsFor === null
          ? say("partnership-wheel.renewal.ends", days)
          : say("partnership-wheel.renewal.waits", { ...days, waits: waitsFor });
      return { title: say("partnership-wheel.renewal", { title }), description };
    },
    money: ({ title }, source) => say("partnership-wheel.money", { title, source }),
    obligation: ({ title }, obligation) => say("partnership-wheel.obligation", { title, obligation: obligation.title }),
    page: ({ id }) => addressOf.partnership(slug, id),
  };
}
