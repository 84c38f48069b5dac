import { z } from "zod";
import { staff } from "./publicity.ts";

/** The items that stand on every agenda: its approval, information, any other business, the sheet to sign. */
export const standingKinds = ["approval", "information", "any-other-business", "signatures"] as const;
export type StandingKind = (typeof standingKinds)[number];

/** One of a committee's standing items. All but the approval stand behind the other matters; closed items behind them still. */
export const standingItemSchema = z.object({
  kind: staff(z.enum(standingKinds)),
  title: staff(z.string()),
  public: staff(z.boolean()),
});
export type StandingItem = z.infer<typeof standingItemSchema>;

/** Where a committee's item numbers begin anew. */
export const numberings = ["meeting", "year", "term"] as const;
export type Numbering = (typeof numberings)[number];

/**
 * How a committee's agendas are made. `noticeDays`, `materialDays`: weekdays before the meeting by which the agenda is
 * sent out and the material available; null: its rules say nothing. Of the council they are law.
 */
export const agendaRulesSchema = z.object({
  numbering: staff(z.enum(numberings)),
  council: staff(z.boolean()),
  noticeDays: staff(z.int().nullable()),
  materialDays: staff(z.int().nullable()),
  saturdaysCount: staff(z.boolean()),
  standing: staff(z.array(staff(standingItemSchema))),
});
export type AgendaRules = z.infer<typeof agendaRulesSchema>;

/** Lov om kommunernes styrelse § 8, stk. 4: the agenda so many weekdays before the council's meeting, the material so many. */
export const councilNotice = { noticeDays: 4, materialDays: 3 } as const;

/** The rules of a committee that has set none. */
export const usualRules: AgendaRules = {
  numbering: "meeting",
  council: false,
  noticeDays: null,
  materialDays: null,
  saturdaysCount: false,
  standing: [
    { kind: "approval", title: "Godkendelse af dagsorden", public: true },
    { kind: "information", title: "Orientering", public: true },
    { kind: "any-other-business", title: "Eventuelt", public: true },
    { kind: "signatures", title: "Underskriftsark", public: true },
  ],
};

export const agendaGuestSchema = z.object({ name: staff(z.string()), role: staff(z.string()) });
export type AgendaGuest = z.infer<typeof agendaGuestSchema>;

/** A matter under a standing item, found and followed on its own once it is published. */
export const agendaSubItemSchema = z.object({ id: staff(z.uuid()), title: staff(z.string()), text: staff(z.string()) });
export type AgendaSubItem = z.infer<typeof agendaSubItemSchema>;
