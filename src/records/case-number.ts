import { z } from "zod";
import { whenOpen } from "./publicity.ts";

/**
 * A case number taken apart. `kle`: `15.00.00-A00-2-23` (subject, action facet, serial, year);
 * `year-serial`: `24/18490`, `2016-000417`; `other`: kept whole, not understood further.
 * The number is evidence of a case, never proof.
 */
export const caseNumberSchema = z.object({
  scheme: whenOpen(z.enum(["kle", "year-serial", "other"])),
  subject: whenOpen(z.string().nullable()),
  facet: whenOpen(z.string().nullable()),
  serial: whenOpen(z.int().nullable()),
  year: whenOpen(z.int().nullable()),
});
export type CaseNumber = z.infer<typeof caseNumberSchema>;
