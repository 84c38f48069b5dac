import { offerSchema, type WrittenOffer } from "../../records/offer.ts";
import { type Problem, problem } from "../../records/problem.ts";

const longest = { title: 200, description: 10_000 } as const;
/** How many entries a list of an offer may have. */
const most = 20;

const written = offerSchema.omit({
  ...{ id: true, state: true, public: true, hidden: true },
  ...{ confirmedUntil: true, keeperId: true, source: true },
});

/**
 * What is wrong with an offer as it is written; null where nothing is. Problems: no title, no description, nobody who
 * offers it, too long, ages the wrong way round, half a pair of coordinates, a time that ends before it begins, too many
 * of something, a value that cannot be (named by its field).
 */
export function offerProblem(offer: WrittenOffer): Problem | null {
  const { title, description, provider, ages, places, schedule, translations } = offer;
  if (title.trim() === "") return problem("problem.offer-title");
  if (description.trim() === "") return problem("problem.offer-description");
  if (provider.name.trim() === "") return problem("problem.offer-provider");
  if (title.length > longest.title || description.length > longest.description) {
    return problem("problem.offer-long", longest);
  }
  if (ages.from !== null && ages.to !== null && ages.to < ages.from) return problem("problem.offer-ages");
  for (const list of [places, schedule, translations, offer.words, offer.challenges, offer.situations]) {
    if (list.length > most) return problem("problem.offer-many", { most });
  }
  if (places.some(({ latitude, longitude }) => (latitude === null) !== (longitude === null))) {
    return problem("problem.offer-place");
  }
  if (schedule.some(({ opens, closes }) => opens !== null && closes !== null && closes <= opens)) {
    return problem("problem.offer-times");
  }
  const wrong = written.safeParse(offer).error?.issues[0];
  return wrong === undefined ? null : problem("problem.offer-field", { field: wrong.path.join(".") });
}
