import { z } from "zod";
import { offerPlaceSchema, offerScheduleSchema } from "./offer-place.ts";
import { always, staff, whenOpen } from "./publicity.ts";

/**
 * Where an offer stands. `draft`: being written; `proposed`: waits for the municipality to approve it; `approved`: shown to
 * everybody while it is valid; `hidden`: taken from everybody's eyes, with why.
 */
export const offerStates = ["draft", "proposed", "approved", "hidden"] as const;
export type OfferState = (typeof offerStates)[number];

/**
 * Why an offer is hidden: `by-hand` an editor did it; `declined` it was proposed and not approved; `not-confirmed` who keeps
 * it did not confirm it in time; `gone` the overview it was taken from has it no more; `double` it is another offer again.
 */
export const hiddenReasons = ["by-hand", "declined", "not-confirmed", "gone", "double"] as const;
export type HiddenReason = (typeof hiddenReasons)[number];

/** Who offers it. HSDS: `organization`. */
export const providerKinds = ["municipality", "association", "region", "state", "company", "other"] as const;
export type ProviderKind = (typeof providerKinds)[number];

/**
 * How wheelchair users, the deaf and others can take part: step-free, lift, toilet, hearing-loop, sign-language, quiet
 * (few people, little noise), easy-to-read, guide-dog, companion (one may bring somebody).
 */
export const accessibilities = [
  "step-free",
  "lift",
  "accessible-toilet",
  "hearing-loop",
  "sign-language",
  "quiet",
  "easy-to-read",
  "guide-dog",
  "companion",
] as const;
export type Accessibility = (typeof accessibilities)[number];

/** `free`; `paid`: at `amount` kroner, or as `note` says; `partly`: free for some, as `note` says. */
const priceSchema = z.object({
  kind: whenOpen(z.enum(["free", "paid", "partly"])),
  /** Danish kroner for one time or one course of it; null: not stated. */
  amount: whenOpen(z.number().nonnegative().nullable()),
  note: whenOpen(z.string().nullable()),
});

/** Whether somebody must refer one to it, by which law (barnets lov, serviceloven §§ 103-104 …), and how. */
const referralSchema = z.object({
  needed: whenOpen(z.boolean()),
  law: whenOpen(z.string().nullable()),
  note: whenOpen(z.string().nullable()),
});

/**
 * Where it comes from: `own` was written here; `national` was written for the whole country; `imported` was taken from
 * another overview. `overview`: that one's name or address; `outsideId`: what it calls the offer; `url`: its page there.
 */
const sourceSchema = z.object({
  kind: whenOpen(z.enum(["own", "national", "imported"])),
  overview: whenOpen(z.string().nullable()),
  outsideId: whenOpen(z.string().nullable()),
  url: whenOpen(z.url({ protocol: /^https?$/ }).nullable()),
});
export type OfferSource = z.infer<typeof sourceSchema>;

/** The same offer's words in another language: `language` is a code of ISO 639-1. */
const translationSchema = z.object({
  language: whenOpen(z.string().regex(/^[a-z]{2}$/)),
  title: whenOpen(z.string()),
  description: whenOpen(z.string()),
});
export type OfferTranslation = z.infer<typeof translationSchema>;

const words = () => whenOpen(z.array(whenOpen(z.string())));

/**
 * An offer to citizens: what it is, who it is for, who offers it, where and when. HSDS: `service`. Days are ISO dates in
 * Denmark. `challenges`, `groups`, `situations` and `kind` are ids of the vocabulary (`records/vocabulary`) or of the
 * body's own terms. Words of a search may be given in `words`, beside those of the vocabulary.
 */
export const offerSchema = z.object({
  id: always(z.uuid()),
  state: staff(z.enum(offerStates)),
  /** True exactly when `state` is `approved`: what `access/emit` asks. Set by `inState` only. */
  public: always(z.boolean()),
  /** Why and since when it is hidden; null: it is not. */
  hidden: staff(
    z
      .object({
        why: staff(z.enum(hiddenReasons)),
        note: staff(z.string().nullable()),
        on: staff(z.iso.date()),
      })
      .nullable(),
  ),
  title: whenOpen(z.string()),
  description: whenOpen(z.string()),
  translations: whenOpen(z.array(whenOpen(translationSchema))),
  kind: whenOpen(z.string()),
  challenges: words(),
  groups: words(),
  situations: words(),
  words: words(),
  /** In whole years, both included; null: no bound. */
  ages: whenOpen(
    z.object({
      from: whenOpen(z.int().min(0).max(120).nullable()),
      to: whenOpen(z.int().min(0).max(120).nullable()),
    }),
  ),
  provider: whenOpen(
    z.object({
      name: whenOpen(z.string()),
      kind: whenOpen(z.enum(providerKinds)),
      /** Eight digits; null: none, or not known. */
      cvr: whenOpen(
        z
          .string()
          .regex(/^\d{8}$/)
          .nullable(),
      ),
      url: whenOpen(z.url({ protocol: /^https?$/ }).nullable()),
    }),
  ),
  price: whenOpen(priceSchema),
  referral: whenOpen(referralSchema),
  /** At most 20. */
  places: whenOpen(z.array(whenOpen(offerPlaceSchema))),
  /** At most 20. */
  schedule: whenOpen(z.array(whenOpen(offerScheduleSchema))),
  contact: whenOpen(
    z.object({
      name: whenOpen(z.string().nullable()),
      phone: whenOpen(z.string().nullable()),
      email: whenOpen(z.email().nullable()),
      url: whenOpen(z.url({ protocol: /^https?$/ }).nullable()),
      /** How one comes to it, in a sentence: ring, come by, fill in a form. */
      how: whenOpen(z.string().nullable()),
    }),
  ),
  /** Languages that are spoken at it, by codes of ISO 639-1. */
  languages: whenOpen(z.array(whenOpen(z.string().regex(/^[a-z]{2}$/)))),
  accessibility: whenOpen(z.array(whenOpen(z.enum(accessibilities)))),
  accessibilityNote: whenOpen(z.string().nullable()),
  /** `national`: for people from all the country; else for those of the body that keeps it. */
  reach: whenOpen(z.enum(["national", "local"])),
  /** The last day it can be had; not shown after. Null: until further notice. */
  validUntil: whenOpen(z.iso.date().nullable()),
  /** The day until which who keeps it has said that it is right; null: nobody is asked. */
  confirmedUntil: staff(z.iso.date().nullable()),
  /** The association or outside editor that keeps it; null: the body's own editors do. */
  keeperId: staff(z.uuid().nullable()),
  source: whenOpen(sourceSchema),
});
export type Offer = z.infer<typeof offerSchema>;

/** What a person writes of an offer. The rest says where it stands, and follows from what is done to it. */
export type WrittenOffer = Omit<Offer, "id" | "state" | "public" | "hidden" | "confirmedUntil" | "keeperId" | "source">;

/** Why an offer is hidden from a day on. */
export interface Hidden {
  readonly why: HiddenReason;
  readonly note: string | null;
  readonly on: string;
}

/** The offer in another state. `hidden` says why, for `hidden` only. */
export function inState(offer: Offer, state: Exclude<OfferState, "hidden">): Offer;
export function inState(offer: Offer, state: "hidden", hidden: Hidden): Offer;
export function inState(offer: Offer, state: OfferState, hidden: Hidden | null = null): Offer {
  return { ...offer, state, public: state === "approved", hidden: state === "hidden" ? hidden : null };
}

/** The last day (ISO) on which strangers may see an approved offer; null: until further notice. */
export function shownUntil({ validUntil, confirmedUntil }: Offer): string | null {
  if (validUntil === null || confirmedUntil === null) return validUntil ?? confirmedUntil;
  return validUntil < confirmedUntil ? validUntil : confirmedUntil;
}
