/** A table of a follow-up paper: its header, and rows of as many cells. */
export interface PaperTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An indicator in a follow-up paper: what its figures show in sentences, its chart, and the same figures as a table. */
export interface PaperIndicator {
  readonly name: string;
  /** What is to be reached; null: nothing. */
  readonly aim: string | null;
  readonly sentences: readonly string[];
  /** The chart as SVG, and in figures for programs that draw it themselves; null where there is nothing to draw. */
  readonly svg: string | null;
  readonly alt: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly table: PaperTable | null;
}

/** A goal in a follow-up paper. */
export interface PaperGoal {
  readonly title: string;
  readonly status: string;
  readonly reason: string | null;
  readonly text: string | null;
  readonly actions: PaperTable | null;
  readonly indicators: readonly PaperIndicator[];
  /** Guiding principles are followed by their cases. */
  readonly cases: readonly string[];
}

/** A follow-up as the committee gets it, in words: one thing for the page, for print and for Word. */
export interface FollowUpPaper {
  readonly title: string;
  readonly lead: string;
  readonly intro: string | null;
  readonly changesTitle: string;
  readonly changes: readonly string[];
  readonly noChanges: string;
  readonly overviewTitle: string;
  readonly overview: PaperTable;
  readonly actionsTitle: string;
  readonly goals: readonly PaperGoal[];
}
