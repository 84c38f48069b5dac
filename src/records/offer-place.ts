import { z } from "zod";
import { always, whenOpen } from "./publicity.ts";

/**
 * How one comes to an offer. `address`: at a place; `area`: all over a municipality, or at the citizen's home; `online`;
 * `telephone`. HSDS: `location_type` physical, postal, virtual.
 */
export const placeKinds = ["address", "area", "online", "telephone"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A place where an offer is. HSDS: `location`. `latitude` and `longitude` in degrees (WGS 84); both or neither. */
export const offerPlaceSchema = z.object({
  id: always(z.uuid()),
  kind: whenOpen(z.enum(placeKinds)),
  name: whenOpen(z.string().nullable()),
  street: whenOpen(z.string().nullable()),
  postcode: whenOpen(
    z
      .string()
      .regex(/^\d{4}$/)
      .nullable(),
  ),
  town: whenOpen(z.string().nullable()),
  municipality: whenOpen(z.string().nullable()),
  latitude: whenOpen(z.number().min(-90).max(90).nullable()),
  longitude: whenOpen(z.number().min(-180).max(180).nullable()),
});
export type OfferPlace = z.infer<typeof offerPlaceSchema>;

/** Days of the week as iCalendar and HSDS have them. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * When it is: on these days of the week, every `interval` weeks, between two times of day in Denmark (`HH:MM`), from a day
 * to another. What does not fit stands in `note`. HSDS: `schedule`.
 */
export const offerScheduleSchema = z.object({
  id: always(z.uuid()),
  days: whenOpen(z.array(whenOpen(z.enum(weekdays)))),
  interval: whenOpen(z.int().min(1).max(52)),
  opens: whenOpen(clock().nullable()),
  closes: whenOpen(clock().nullable()),
  from: whenOpen(z.iso.date().nullable()),
  to: whenOpen(z.iso.date().nullable()),
  note: whenOpen(z.string().nullable()),
});
export type OfferSchedule = z.infer<typeof offerScheduleSchema>;
