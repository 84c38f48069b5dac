import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../access/viewer.ts";
import { gatekeeper, importer, publicViewer, worker } from "../../access/viewer.ts";
import { startTestDatabase, type TestDatabase } from "../testing/test-database.ts";

const own = "0197a2b0-0000-7000-8000-000000000001";
const other = "0197a2b0-0000-7000-8000-000000000002";
const every = "00000000-0000-0000-0000-000000000000";
const of = (role: Viewer["role"], bodyId: string | null): Viewer => ({ role, accountId: null, bodyId });

describe("whose rows a viewer may work with", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  test("is the same worked out once for a statement and once for each row", async () => {
    const viewers = [importer, publicViewer, gatekeeper, worker];
    const held = (["public", "member", "secretary", "administrator"] as const).flatMap((role) =>
      [own, other, every, null].map((body) => of(role, body)),
    );
    const seen: string[] = [];
    for (const viewer of [...viewers, ...held]) {
      const rows = await database.store.as(viewer, (tx) =>
        tx.rows<{ body: string; each: boolean; once: boolean }>(
          {
            text: `SELECT body, traad_may(body) AS each,
                coalesce((SELECT traad_works_for()) IN (body, traad_every_body()), false) AS once
              FROM unnest($1::uuid[]) AS body`,
          },
          [[own, other]],
        ),
      );
      for (const { body, each, once } of rows) {
        expect(once, `${viewer.role} of ${viewer.bodyId}: ${body}`).toBe(each);
        if (each) seen.push(`${viewer.role} ${viewer.bodyId} ${body}`);
      }
    }
    expect(seen).toHaveLength(8);
  });
});
