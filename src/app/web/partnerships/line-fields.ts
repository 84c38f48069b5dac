import type { Say } from "../../../output/texts/say.ts";
import {
  type Partnership,
  type PartnershipLine,
  type PartnershipList,
  partyKinds,
} from "../../../records/partnership.ts";
import { trackKinds } from "../../../records/workshop.ts";
import type { DeskField } from "../parts/desk-fields.tsx";
import { repeatChosen } from "./partnership-form.ts";

type FieldsOf = {
  readonly [L in PartnershipList]: (
    line: PartnershipLine<L> | null,
    partnership: Partnership,
    today: string,
    say: Say,
  ) => readonly DeskField[];
};

const figure = (value: number | null | undefined): string | null => (value == null ? null : String(value));

const trackField = (trackId: string | null | undefined, { tracks }: Partnership, say: Say): DeskField => ({
  type: "choice",
  name: "spor",
  label: "partnership-desk.field.track",
  value: trackId ?? "",
  options: [["", say("partnership-desk.field.track.none")], ...tracks.map(({ id, title }) => [id, title] as const)],
});

/** The fields of the form of a line of each list; `line` null: a new one. */
export const lineFields: FieldsOf = {
  parties: (line, _, __, say) => [
    {
      type: "choice",
      name: "hvem",
      label: "partnership-desk.field.payer",
      value: line?.kind ?? "company",
      options: partyKinds.map((kind) => [kind, say(`partnership.party.${kind}`)]),
    },
    { type: "text", name: "navn", label: "partnership-desk.field.name", value: line?.name ?? null, required: true },
    {
      type: "text",
      name: "cvr",
      label: "partnership-desk.field.cvr",
      hint: "partnership-desk.field.cvr.hint",
      value: line?.cvr ?? null,
    },
  ],
  money: (line, { starts, ends }, _, say) => [
    {
      type: "choice",
      name: "hvem",
      label: "partnership-desk.field.payer",
      value: line?.payer ?? "own",
      options: (["own", "fund", "state", "party"] as const).map((each) => [
        each,
        say(`partnership.money.payer.${each}`),
      ]),
    },
    { type: "text", name: "navn", label: "partnership-desk.field.name", value: line?.name ?? null, required: true },
    { type: "date", name: "fra", label: "partnership-desk.starts", value: line?.starts ?? starts, required: true },
    { type: "date", name: "til", label: "partnership-desk.ends", value: line === null ? ends : line.ends },
    {
      type: "text",
      name: "beloeb",
      label: "partnership-desk.field.amount",
      hint: "partnership-desk.field.amount.hint",
      value: figure(line?.amount),
    },
    {
      type: "choice",
      name: "pr",
      label: "partnership-desk.field.per",
      value: line?.per ?? "year",
      options: (["year", "once"] as const).map((per) => [per, say(`partnership-desk.field.per.${per}`)]),
    },
    { type: "check", name: "offentlig", label: "partnership-desk.field.amount.public", checked: line?.public ?? false },
  ],
  obligations: (line, { starts }, _, say) => {
    const repeat = line === null ? "once" : repeatChosen(line.rrule, line.starts);
    return [
      {
        type: "choice",
        name: "hvem",
        label: "partnership-desk.field.who",
        value: line?.who ?? "both",
        options: (["ours", "theirs", "both"] as const).map((who) => [who, say(`partnership.obligation.who.${who}`)]),
      },
      {
        type: "text",
        name: "titel",
        label: "partnership-desk.field.title",
        value: line?.title ?? null,
        required: true,
      },
      { type: "long", name: "tekst", label: "partnership-desk.field.text", value: line?.text ?? null },
      {
        type: "date",
        name: "foerste",
        label: "partnership-desk.field.first",
        value: line?.starts ?? starts,
        required: true,
      },
      { type: "text", name: "dage", label: "partnership-desk.field.days", value: figure(line?.days ?? 1) },
      {
        type: "choice",
        name: "igen",
        label: "partnership-desk.field.repeat",
        value: repeat,
        options: (["once", "month", "quarter", "half-year", "year", "own"] as const).map((each) => [
          each,
          say(`partnership-desk.repeat.${each}`),
        ]),
      },
      {
        type: "text",
        name: "regel",
        label: "partnership-desk.field.rule",
        hint: "partnership-desk.field.rule.hint",
        value: repeat === "own" ? (line?.rrule ?? null) : null,
      },
    ];
  },
  results: (line) => [
    { type: "date", name: "dag", label: "partnership-desk.field.day", value: line?.day ?? null },
    { type: "long", name: "tekst", label: "partnership-desk.field.result", value: line?.text ?? null },
  ],
  tracks: (line, _, today, say) => [
    {
      type: "choice",
      name: "slags",
      label: "partnership.track.kind",
      value: line?.kind ?? "production",
      options: trackKinds.map((kind) => [kind, say(`partnership.track.${kind}`)]),
    },
    { type: "text", name: "titel", label: "partnership-desk.field.title", value: line?.title ?? null, required: true },
    { type: "text", name: "pladser", label: "partnership.track.places", value: figure(line?.places) },
    { type: "text", name: "buddies", label: "partnership.track.buddies", value: figure(line?.buddies) },
    { type: "date", name: "dag", label: "partnership.track.counted", value: line?.counted ?? today, required: true },
  ],
  orders: (line, partnership, today, say) => [
    { type: "text", name: "opgave", label: "partnership.order.task", value: line?.task ?? null, required: true },
    {
      type: "text",
      name: "virksomhed",
      label: "partnership-desk.field.customer",
      hint: "partnership-desk.field.customer.hint",
      value: line?.customer ?? null,
    },
    trackField(line?.trackId, partnership, say),
    {
      type: "date",
      name: "lovet",
      label: "partnership.order.promised",
      value: line?.promised ?? today,
      required: true,
    },
    { type: "date", name: "leveret", label: "partnership.order.delivered", value: line?.delivered ?? null },
  ],
  referrals: (line, partnership, today, say) => [
    {
      type: "choice",
      name: "lov",
      label: "partnership-desk.field.law",
      value: line?.law ?? "103",
      options: (["103", "104"] as const).map((law) => [law, say(`partnership-desk.field.law.${law}`)]),
    },
    {
      type: "date",
      name: "maaned",
      label: "partnership-desk.field.month",
      hint: "partnership-desk.field.month.hint",
      value: line?.month ?? today,
      required: true,
    },
    trackField(line?.trackId, partnership, say),
    { type: "text", name: "antal", label: "partnership-desk.field.count", value: figure(line?.count), required: true },
  ],
};
