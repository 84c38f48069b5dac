import type { Keeper } from "../../../access/viewer.ts";
import type { OfferKeeper } from "../../../records/offer-keeper.ts";
import { signUpSchema } from "../../../records/offer-keeper.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { changeContact, keeperById } from "../../../store/queries/keepers/keepers.ts";
import type { Store } from "../../../store/transaction.ts";

const { contact: contactSchema, phone: phoneSchema } = signUpSchema.shape;

/**
 * Says who is to be written to and called, and in which language. Its name, CVR number and address stay: by those the
 * municipality knows it. Problems: access has ended, no contact, a number that is too long.
 */
export async function keepContact(
  store: Store,
  keeper: Keeper,
  written: Pick<OfferKeeper, "contact" | "phone" | "language">,
  now: Date,
): Promise<Problem | null> {
  const contact = contactSchema.safeParse(written.contact);
  if (!contact.success) return problem("problem.keeper-contact");
  const phone = phoneSchema.safeParse(written.phone);
  if (!phone.success) return problem("problem.keeper-phone");
  const { bodyId, keeperId } = keeper;
  return store.as(keeper, async (tx) => {
    const self = await keeperById(tx, bodyId, keeperId);
    if (self === null || self.ended !== null) return problem("problem.keeper-unknown");
    const { language } = written;
    const changed = { id: keeperId, contact: contact.data, phone: phone.data, language };
    await changeContact(tx, bodyId, changed, now.toISOString());
    return null;
  });
}
