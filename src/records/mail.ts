import type { Vote } from "./decision.ts";
import type { Outcome } from "./outcome.ts";
import type { TwoLanguages } from "./survey.ts";

/** What a mail is for. */
export const mailKinds = [
  "confirm",
  "news",
  "reminder",
  "overdue",
  "returned",
  "approve",
  "decision",
  "survey",
  "task",
  "task-due",
  "mark",
  "keeper-link",
  "offer-decided",
  "offer-confirm",
] as const;
export type MailKind = (typeof mailKinds)[number];

/** How a mail stands. `kept`: there is no mail server to send it by; `dropped`: nothing was left to tell. */
export const mailStates = ["queued", "kept", "sent", "failed", "dropped"] as const;
export type MailState = (typeof mailStates)[number];

/** How often a subscriber is told: as it happens, on weekdays at seven, or on Mondays at seven. */
export const rhythms = ["at-once", "daily", "weekly"] as const;
export type Rhythm = (typeof rhythms)[number];

/** What can be followed. */
export const followable = ["case", "committee", "search", "promise"] as const;
export type Followable = (typeof followable)[number];

/** What can happen to what is followed. */
export const happeningVerbs = ["agenda", "decided", "promised", "answered"] as const;
export type HappeningVerb = (typeof happeningVerbs)[number];

/** Something followed, as it is public now. `path` is a path of the site; null where it is not public any more. */
export interface FollowedThing {
  readonly target: Followable;
  /** A case's title, a committee's name, a search's words, what was promised. Empty for a search of everything. */
  readonly name: string;
  readonly path: string | null;
}

/** One thing that happened, as it is public now. */
export interface NewsLine {
  readonly verb: HappeningVerb;
  readonly title: string;
  readonly path: string;
  readonly committee: string | null;
  readonly body: string;
  /** ISO, the meeting's. */
  readonly day: string | null;
  readonly outcome: Outcome | null;
  readonly final: boolean | null;
}

/** A promise as a reminder names it. `what` is null where it is not public: then the mail does not say what it is. */
export interface DueLine {
  readonly what: string | null;
  readonly path: string;
  readonly committee: string | null;
  /** ISO: the last day. */
  readonly due: string;
}

/** What a mail says, before it has a language. All of it is public. */
export type MailContent =
  | { readonly kind: "confirm"; readonly followed: FollowedThing; readonly rhythm: Rhythm }
  | {
      readonly kind: "news";
      readonly parts: readonly {
        readonly followed: FollowedThing;
        readonly lines: readonly NewsLine[];
        /** How many more there are than lines. */
        readonly more: number;
      }[];
    }
  | { readonly kind: "reminder" | "overdue"; readonly body: string; readonly promises: readonly DueLine[] }
  | { readonly kind: "returned"; readonly body: string; readonly lines: readonly NewsLine[] }
  /** That minutes wait for an approval. `path`: where; what the meeting was about is not said. */
  | { readonly kind: "approve"; readonly body: string; readonly path: string }
  /** That a task was given, or that tasks fall due. */
  | { readonly kind: "task" | "task-due"; readonly body: string; readonly tasks: readonly DueLine[] }
  /** A decision that was sent on. `excerpt` null: it is not public, and the mail says only that there is one. */
  | { readonly kind: "decision"; readonly body: string; readonly excerpt: DecisionExcerpt | null }
  /** An invitation to a survey, or with `again` a reminder of it. `closes`: the last day, ISO. */
  | {
      readonly kind: "survey";
      readonly body: string;
      readonly name: TwoLanguages;
      readonly intro: TwoLanguages;
      readonly closes: string;
      readonly again: boolean;
    }
  /**
   * To a company, of its application for the mark: that it came in, that last year's answers can be used, what was decided,
   * that diploma and logos are there. `closes`: ISO moment; `awarded`: the day it is handed over, ISO, null where none is set.
   */
  | {
      readonly kind: "mark";
      readonly step: "receipt" | "again" | "decided" | "awarded";
      readonly body: string;
      readonly name: TwoLanguages;
      readonly cvr: string;
      readonly received: string;
      readonly closes: string;
      readonly outcome: "granted" | "refused" | null;
      /** What the company is told besides. */
      readonly said: string | null;
      readonly awarded: string | null;
    }
  /** The link by which an association comes in. `name`: as it called itself. */
  | { readonly kind: "keeper-link"; readonly body: string; readonly name: string }
  /** What became of what an association wrote. `reason`: why it was refused; null: it is shown. */
  | { readonly kind: "offer-decided"; readonly body: string; readonly title: string; readonly reason: string | null }
  /** Offers that their keeper is asked to confirm. `until`: the last day that the first of them is shown, ISO. */
  | {
      readonly kind: "offer-confirm";
      readonly body: string;
      readonly titles: readonly string[];
      readonly until: string;
    };

/** What a mail tells of an item and what was decided about it. */
export interface DecisionExcerpt {
  readonly title: string;
  readonly path: string;
  readonly committee: string;
  /** ISO, the meeting's. */
  readonly day: string | null;
  readonly caseNumber: string | null;
  /** Point by point. */
  readonly recommendation: readonly string[];
  readonly decision: string;
  readonly votes: readonly Vote[];
}

/** What a mail is about, as it is kept: ids, days and numbers only. */
export type MailMatter =
  | { readonly kind: "confirm"; readonly subscription: string }
  | {
      readonly kind: "news";
      readonly parts: readonly { readonly subscription: string; readonly happenings: readonly string[] }[];
    }
  | {
      readonly kind: "reminder" | "overdue";
      readonly promises: readonly { readonly id: string; readonly due: string }[];
    }
  | { readonly kind: "returned"; readonly happenings: readonly string[] }
  | { readonly kind: "approve"; readonly meeting: string; readonly minutes: string; readonly person: string }
  | { readonly kind: "decision"; readonly item: string }
  /** `wave`: 0 the invitation, then the number of the reminder. */
  | { readonly kind: "survey"; readonly survey: string; readonly invitation: string; readonly wave: number }
  | { readonly kind: "task" | "task-due"; readonly tasks: readonly { readonly id: string; readonly due: string }[] }
  | {
      readonly kind: "mark";
      readonly step: "receipt" | "again" | "decided" | "awarded";
      readonly application: string;
      readonly round: string;
    }
  | { readonly kind: "keeper-link"; readonly keeper: string }
  | { readonly kind: "offer-decided"; readonly keeper: string; readonly change: string }
  | { readonly kind: "offer-confirm"; readonly keeper: string };
