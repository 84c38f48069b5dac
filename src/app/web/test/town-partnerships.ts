// The invented town's agreements with others, as the public tables have them.

import {
  writtenMoney,
  writtenObligation,
  writtenPartnership,
  writtenParty,
} from "../../../features/partnerships/testing/written.ts";

import { writtenJob } from "../../../features/partnerships/testing/written-jobs.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of the public table of agreements; what they hang on is named as the rest of the town names it. */
export function townPartnerships(own: Row, idOf: (name: string) => string) {
  const empty = {
    ...{ decideBy: null, decisions: [], parties: [], money: [], obligations: [], results: [], tracks: [], orders: [] },
    ...{ referralsOfYears: [], links: [] },
  };
  const row = (said: Parameters<typeof writtenPartnership>[0], lists: object) => {
    const { owner: _, ...head } = writtenPartnership(said);
    const id = idOf(`partnership ${head.title}`);
    return { ...own, id, committee_id: head.committeeId, record: { ...head, id, ...empty, ...lists } };
  };
  const day = (at: string, state: "met" | "missed") => ({
    day: at,
    state,
    on: at,
    note: state === "met" ? null : "Aflyst",
  });
  const research = row(
    { committeeId: idOf("aub"), waitsFor: "rammer og økonomi, når fondens penge er brugt" },
    {
      decideBy: "2024-10-01",
      parties: [
        { ...writtenParty("Ærtebjerg Kommune"), id: idOf("party 1") },
        { ...writtenParty("Fjordby Universitet", "university"), id: idOf("party 2") },
      ],
      money: [
        { ...writtenMoney(), id: idOf("money 1") },
        {
          ...{ ...writtenMoney({ payer: "fund", name: "Lærkefonden", ends: "2024-06-30", public: false }) },
          ...{ id: idOf("money 2"), amount: undefined },
        },
      ],
      obligations: [
        {
          ...writtenObligation(),
          id: idOf("obligation 1"),
          answers: [day("2021-04-14", "met"), day("2021-10-14", "missed")],
        },
      ],
      results: [{ id: idOf("result"), day: "2024-05-02", text: "En fælles måde at holde samtaler på." }],
      links: [
        { kind: "item", recordId: idOf("aub 2024-03-04 1") },
        { kind: "case", recordId: idOf("sygemeldte") },
        { kind: "goal", recordId: idOf("goal") },
      ],
    },
  );
  const workshop = row(
    {
      kind: "workshop",
      title: "Partnerskabsværkstedet ved Engen med pakke- og rengøringsopgaver for byens virksomheder",
      starts: "2023-01-01",
      ends: null,
    },
    {
      tracks: [
        {
          ...{ id: idOf("track"), kind: "production", title: "Pakkeri" },
          ...{ places: 18, buddies: 6, counted: "2025-01-01" },
        },
      ],
      orders: ["2024-11-01", "2024-12-01", "2025-06-01"].map((promised, at) => ({
        ...{ id: idOf(`order ${promised}`), trackId: idOf("track"), task: "Kuverter med kalendere", promised },
        delivered: at === 0 ? "2024-10-31" : null,
      })),
      referralsOfYears: [
        { year: 2023, count: 11 },
        { year: 2024, count: null },
      ],
      decisions: [{ day: "2024-11-04", about: "2024-12-31", outcome: "changed", until: null, note: "Flere pladser." }],
    },
  );
  const contract = row({ kind: "supplier", title: "Mentorer til unge", starts: "2022-01-01", ends: "2024-12-31" }, {});
  const { contact: _, ...job } = writtenJob({
    partnershipId: workshop.id,
    public: true,
    text: "Tre formiddage om ugen.",
  });
  const jobId = idOf("small job");
  const job_offer = [{ ...own, id: jobId, committee_id: null, record: { ...job, id: jobId, committeeId: null } }];
  return { partnership: [research, workshop, contract], job_offer };
}
