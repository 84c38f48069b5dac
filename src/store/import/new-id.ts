import { randomUUID } from "node:crypto";

/** A new permanent id. It says nothing of what it stands for. */
export function newId(): string {
  return randomUUID();
}
