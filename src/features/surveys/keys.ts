/** The keys of the boxes that answers wait in: each is kept outside the database, and destroyed with the box it opens. */
export interface PoolKeys {
  /** Makes a key and keeps it, on the disk before it answers. */
  make(): Promise<{ readonly id: string; readonly key: Uint8Array }>;
  /** The key of an id; null where it has been destroyed, or was never here. */
  find(id: string): Promise<Uint8Array | null>;
  destroy(id: string): Promise<void>;
  /** Destroys the keys that open no box any more, but for those made within the hour: their box may be on its way. */
  sweep(boxes: ReadonlySet<string>, now: Date): Promise<void>;
}

/** What surveys need that is not in the database. */
export interface SurveyKeys {
  /** 32 bytes from which the links and the drafts have their keys. */
  readonly secret: Uint8Array;
  readonly pool: PoolKeys;
}
