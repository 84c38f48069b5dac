import { fileURLToPath } from "node:url";

// Two folders up from here in the checkout, and two up from the built program, which takes them along: this file stays
// where it is.
/** The folder with the migrations, in the checkout and beside the built program. */
export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));
