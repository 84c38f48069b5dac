import { z } from "zod";
import { staff } from "./publicity.ts";

/** Where a task stands. */
export const taskStates = ["open", "done", "cancelled"] as const;
export type TaskState = (typeof taskStates)[number];

/** What is said of a task that follows from an item's decision: who does what by when. Nothing of it is public. */
export const taskSchema = z.object({
  what: staff(z.string().trim().min(1).max(1000)),
  ownerName: staff(z.string().trim().min(1).max(200)),
  ownerEmail: staff(z.string().trim().toLowerCase().max(200).pipe(z.email())),
  /** The last day, ISO. */
  due: staff(z.iso.date()),
  note: staff(z.string().trim().max(4000)),
});
export type TaskWords = z.infer<typeof taskSchema>;
