/** What an item is for, as its title or whoever wrote it says. */
export type Purpose = "approve" | "inform" | "discuss";
