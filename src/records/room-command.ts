import { z } from "zod";
import { outcomeSchema } from "./outcome.ts";

// A meeting as it is held is the commands that were recorded of it. A command says what one person entered at one time:
// changes to one or more *things* (a member's attendance, the decision of a point, a vote), each with its new value.
// `base` names the commands whose changes the one who entered it had seen of those things. What is recorded here is
// never public as such; what becomes public of it are the minutes.

export const attendanceStates = ["present", "excused", "absent"] as const;
export const roomRoles = ["chair", "vice-chair", "member", "substitute", "official", "guest"] as const;
export const dissentKinds = ["minority-statement", "protocol-remark", "reservation", "against"] as const;
export const ballots = ["for", "against", "abstained"] as const;
/** What carries: more for than against; two thirds of those; more than half of all members. */
export const majorities = ["simple", "two-thirds", "members"] as const;

const words = (most: number) => z.string().trim().max(most);
const text = words(20_000);
const name = words(200).min(1);
const count = z.int().nonnegative().max(1000);

const roomPersonValue = z.object({
  name,
  party: words(40).min(1).nullable(),
  role: z.enum(roomRoles),
});
/** `substitute`: who takes the seat meanwhile, one of the room's people. */
const attendanceValue = z.object({ state: z.enum(attendanceStates), substitute: z.guid().nullable() });
/** Arriving, one takes part in the item's decision; leaving, one does not. `clock`: *18.40*, where somebody looked. */
const movementValue = z.object({ way: z.enum(["arrived", "left"]), clock: words(10).nullable() });
/** `found`: what the committee decided (kommunestyrelsesloven § 14); null: not decided yet. `left`: is out of the room. */
const disqualificationValue = z.object({
  raisedBy: z.guid().nullable(),
  found: z.boolean().nullable(),
  left: z.boolean(),
});
const decisionValue = z.object({ outcome: outcomeSchema, text });
const voteValue = z
  .object({
    /** What is voted on, where it is not the matter itself. */
    on: words(1000),
    /** The numbered point that is voted on; empty: the matter as a whole. */
    point: words(10),
    amendment: z.boolean(),
    /** Amendments are voted on in this order, the matter last. */
    order: count,
    majority: z.enum(majorities),
    /** By member; null where only the numbers were taken. */
    ballots: z.record(z.guid(), z.enum(ballots)).nullable(),
    counts: z.object({ for: count, against: count, abstained: count }).nullable(),
  })
  .refine((vote) => (vote.ballots === null) !== (vote.counts === null));
const dissentValue = z.object({ by: z.array(z.guid()).min(1).max(100), kind: z.enum(dissentKinds), text });
const speakerValue = z.object({ person: z.guid(), state: z.enum(["waiting", "speaking", "done"]) });

const item = z.guid();
const person = z.guid();
const moment = z.iso.datetime({ offset: true });

/** One thing and its new value; null takes it back. */
export const roomChangeSchema = z.discriminatedUnion("of", [
  z.object({ of: z.literal("opening"), value: moment.nullable() }),
  z.object({ of: z.literal("closing"), value: moment.nullable() }),
  z.object({ of: z.literal("current"), value: item.nullable() }),
  z.object({ of: z.literal("person"), person, value: roomPersonValue.nullable() }),
  z.object({ of: z.literal("attendance"), person, value: attendanceValue.nullable() }),
  z.object({ of: z.literal("speaker"), speaker: z.guid(), value: speakerValue.nullable() }),
  z.object({ of: z.literal("doors"), item, value: z.enum(["open", "closed"]).nullable() }),
  z.object({ of: z.literal("movement"), item, person, value: movementValue.nullable() }),
  z.object({ of: z.literal("disqualification"), item, person, value: disqualificationValue.nullable() }),
  /** `point`: a numbered point of the recommendation; empty: the item as a whole. */
  z.object({ of: z.literal("decision"), item, point: words(10), value: decisionValue.nullable() }),
  z.object({ of: z.literal("vote"), item, vote: z.guid(), value: voteValue.nullable() }),
  z.object({ of: z.literal("dissent"), item, dissent: z.guid(), value: dissentValue.nullable() }),
  /** A member demands the matter brought before the council (kommunestyrelsesloven § 23). */
  z.object({ of: z.literal("demand"), item, person, value: z.literal(true).nullable() }),
]);
export type RoomChange = z.infer<typeof roomChangeSchema>;
export type RoomThing = RoomChange["of"];
/** The value of one kind of thing. */
export type RoomValue<Of extends RoomThing> = NonNullable<Extract<RoomChange, { of: Of }>["value"]>;

/** A command as it is sent. `at`: when it was entered, by the clock of the device. */
export const roomCommandSchema = z.object({
  id: z.guid(),
  at: moment,
  base: z.array(z.guid()).max(2000),
  changes: z.array(roomChangeSchema).min(1).max(300),
});
export type RoomCommand = z.infer<typeof roomCommandSchema>;

/** A command as it is kept. `actor`: the account of whoever entered it; null at the command line. */
export type RecordedCommand = RoomCommand & { readonly actor: string | null };

/** The name of the thing a change is of, the same in every command: `decision/<item>/<point>`. */
export function thingOf(change: RoomChange): string {
  switch (change.of) {
    case "opening":
    case "closing":
    case "current":
      return change.of;
    case "person":
    case "attendance":
      return `${change.of}/${change.person}`;
    case "speaker":
      return `speaker/${change.speaker}`;
    case "doors":
      return `doors/${change.item}`;
    case "movement":
    case "disqualification":
    case "demand":
      return `${change.of}/${change.item}/${change.person}`;
    case "decision":
      return `decision/${change.item}/${change.point}`;
    case "vote":
      return `vote/${change.item}/${change.vote}`;
    case "dissent":
      return `dissent/${change.item}/${change.dissent}`;
  }
}
