// A round of the mark with an application, rows in every table of it: for the tests that look through all tables and pages.

import { newSecret } from "../../../access/secret.ts";
import { importer, worker } from "../../../access/viewer.ts";
import { twoGroups } from "../../../features/marks/testing/written.ts";
import type { MarkApplication, MarkRound } from "../../../records/mark.ts";
import { derivedId } from "../../../store/derived-id.ts";
import { publishedAwards, publishedRounds, publishedYears } from "../../../store/publish/publish-marks.ts";
import { addApplication, keepAssessment } from "../../../store/queries/marks/applications.ts";
import { addMarkDocument } from "../../../store/queries/marks/documents.ts";
import { awardTable, roundTable, yearTable } from "../../../store/queries/marks/mark-tables.ts";
import { addMarkLink, noteMarkTold } from "../../../store/queries/marks/telling.ts";
import type { Store } from "../../../store/transaction.ts";

/**
 * Keeps a round that everybody can see, and of it an application that says `secret` wherever something can be said; gives
 * the ids that strangers may not see: the application's first.
 */
export async function keepTestMarks(store: Store, bodyId: string, now: Date, secret: string): Promise<string[]> {
  const at = now.toISOString();
  const idOf = (name: string) => derivedId("test mark", bodyId, name).replace(/^(.{14}).(.{4}).(.*)$/, "$14$28$3");
  const round: MarkRound = {
    id: idOf("round"),
    committeeId: null,
    year: 2026,
    state: "open",
    name: { da: "CSR-mærket 2026", en: "" },
    intro: { da: "", en: "" },
    criteria: twoGroups,
    opens: "2025-10-14T22:00:00.000Z",
    closes: "2025-12-15T11:00:00.000Z",
    steps: [],
    criteriaItemId: null,
    planItemId: null,
    decisionItemId: null,
    proposedItemId: idOf("proposed"),
    keepsMonths: 24,
    public: true,
  };
  const hidden = { ...round, id: idOf("hidden"), year: 2027, name: { da: secret, en: secret }, public: false };
  const application: MarkApplication = {
    id: idOf("application"),
    roundId: round.id,
    cvr: "10000009",
    company: secret,
    pNumber: null,
    contact: secret,
    email: `${secret}@example.dk`,
    phone: secret,
    employees: 40,
    counts: { fleksjob: 4 },
    remark: secret,
    language: "da",
    register: { status: "found", name: secret, active: true, inMunicipality: true, ownsP: null },
    received: at,
    changed: at,
    withdrawn: null,
  };
  const award = {
    id: idOf("award"),
    committeeId: null,
    roundId: round.id,
    year: 2025,
    cvr: "10000017",
    company: "Alfa ApS",
    public: true,
  };
  const year = { id: idOf("year"), committeeId: null, year: 2019, companies: 66, source: null, public: true };
  const { id: applicationId } = application;
  await store.as(importer, async (tx) => {
    for (const each of [round, hidden]) {
      await roundTable.keep(tx, bodyId, each, at);
      await publishedRounds.publish(tx, bodyId, each, at);
    }
    await awardTable.keep(tx, bodyId, award, at);
    await publishedAwards.publish(tx, bodyId, award, at);
    await yearTable.keep(tx, bodyId, year, at);
    await publishedYears.publish(tx, bodyId, year, at);
  });
  await store.as(worker, async (tx) => {
    const { digest } = newSecret();
    await addApplication(tx, bodyId, application, digest);
    const bytes = Buffer.from(secret);
    const file = { id: idOf("file"), applicationId, name: `${secret}.txt`, mediaType: "text/plain", sha256: "", bytes };
    await addMarkDocument(tx, bodyId, file, at);
    await addMarkLink(tx, { bodyId, applicationId, digest }, now, new Date(now.getTime() + 86_400_000));
    await noteMarkTold(tx, { bodyId, roundId: round.id, step: "receipt", application }, now);
  });
  await store.as(importer, (tx) =>
    keepAssessment(
      tx,
      bodyId,
      { applicationId, verdict: "doubtful", reason: secret, outcome: null, told: null },
      null,
      at,
    ),
  );
  return [applicationId, hidden.id, idOf("file"), idOf("proposed")];
}
