import { z } from "zod";

/**
 * The part of FirstAgenda's JSON that is read, as it was seen in real answers of `/api/agenda/dagsorden/{id}`.
 * Everything may be missing or of another type: then it is null, and the document is read without it.
 */
const text = z.string().nullable().catch(null).default(null);
const flag = z.boolean().nullable().catch(null).default(null);
const number = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .catch(null)
  .default(null);

/** Those entries of a list that have the shape; the others are left out. */
const fitting =
  <T extends z.ZodType>(entry: T) =>
  (entries: unknown[]): z.output<T>[] =>
    entries.flatMap((value) => {
      const parsed = entry.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    });

const list = <T extends z.ZodType>(entry: T) => z.array(z.unknown()).catch([]).default([]).transform(fitting(entry));

const fieldSchema = z.object({ Navn: text, Html: text, Tekst: text });
const attachmentSchema = z.object({ Navn: text, Order: z.number().catch(0).default(0) });

const itemSchema = z.object({
  Number: number,
  Punktnummer: number,
  Caption: text,
  Navn: text,
  CaseNumber: text,
  SagsNummer: text,
  Sorting: z.number().nullable().catch(null).default(null),
  ItemDecision: text,
  Felter: list(fieldSchema),
  Bilag: list(attachmentSchema),
});
export type AgendaItemJson = z.output<typeof itemSchema>;

const attendeeSchema = z.object({ Name: z.string(), Absent: flag, ParticipationCancelled: flag });

const moedeSchema = z.object({
  Dato: text,
  MeetingBeginUtc: text,
  MeetingEndUtc: text,
  Sted: text,
  Afsluttet: flag,
  Navn: text,
  Moededeltagere: list(attendeeSchema),
});

const nowhere: z.input<typeof moedeSchema> = {};

export const meetingSchema = z.object({
  Id: text,
  Udvalg: z.object({ Navn: text }).catch({ Navn: null }).default({ Navn: null }),
  Moede: moedeSchema.catch(() => moedeSchema.parse(nowhere)).default(() => moedeSchema.parse(nowhere)),
  Dagsordenpunkter: z.array(z.unknown()).transform(fitting(itemSchema)),
  TillaegsDagsorden: z.unknown().optional(),
});
export type MeetingJson = z.output<typeof meetingSchema>;
