/** Whose eyes a question is asked with: what is stored, under row-level security, or what strangers may see. */
export type SeenBy = "staff" | "strangers";
