import type { WrittenJobOffer } from "../jobs/keep-job-offer.ts";
import type { WrittenJobProfile } from "../jobs/keep-job-profile.ts";

// What tests write of jobs and profiles, the usual and what is said of each.

export const writtenJob = (said: Partial<WrittenJobOffer> = {}): WrittenJobOffer => ({
  kind: "small",
  partnershipId: null,
  company: "Caféen ved Engen",
  contact: null,
  title: "Rydde op efter frokost",
  text: null,
  tasks: ["cleaning", "kitchen"],
  demands: ["standing"],
  times: ["afternoon"],
  hoursFrom: 5,
  hoursTo: 10,
  postcode: "9500",
  town: "Engby",
  starts: "2026-04-01",
  ends: "2026-12-31",
  places: 1,
  state: "open",
  public: false,
  ...said,
});

export const writtenProfile = (said: Partial<WrittenJobProfile> = {}): WrittenJobProfile => ({
  tasks: ["cleaning"],
  avoids: [],
  times: ["morning", "afternoon"],
  hoursFrom: 4,
  hoursTo: 8,
  postcode: "9550",
  reach: 20,
  from: "2026-03-01",
  note: null,
  ...said,
});
