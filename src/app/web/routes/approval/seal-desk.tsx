import { z } from "zod";
import { mayFollowMinutes, mayKeepMinutes } from "../../../../access/approval.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import type { Acting, MeetingRef } from "../../../../features/meetings/approval/act.ts";
import { correctMinutes } from "../../../../features/meetings/approval/correct-minutes.ts";
import { eraseParts } from "../../../../features/meetings/approval/erase-parts.ts";
import { fixMinutes } from "../../../../features/meetings/approval/fix-minutes.ts";
import { linkMember } from "../../../../features/meetings/approval/link-member.ts";
import { loadStanding } from "../../../../features/meetings/approval/load-standing.ts";
import { releaseOpinion } from "../../../../features/meetings/approval/show-opinions.ts";
import { mailHost } from "../../../../features/reminders/queue-mail.ts";
import { remindApprovers } from "../../../../features/reminders/remind-approvers.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { meetingNames } from "../../../../store/queries/seal/meeting-names.ts";
import { committeeOfMinutes } from "../../../../store/queries/seal/minutes.ts";
import { sealedOf } from "../../../../store/seal/sealed-of.ts";
import { sendingAddress } from "../../desk-address.ts";
import { SealDesk, type SealStep, sealSteps, sealTitle } from "../../pages/approval/seal-desk.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forSecretaries } from "../desk/for-secretaries.ts";
import { examplesBelow, jsonFile, refOf } from "./approvals.tsx";

const base = "/konto/bord/godkendelse";

interface Tried {
  readonly step: SealStep;
  readonly wrong: Problem;
  readonly form: ReadonlyMap<string, string>;
}

async function deskPage(visit: Visit, who: SignedIn, tried: Tried | null): Promise<Response | Problem> {
  const ref = refOf(visit);
  if (ref === null) return problem("problem.not-found");
  const standing = await loadStanding(visit.site.store, who.viewer, ref);
  if (isProblem(standing)) return standing.key === "problem.forbidden" ? problem("problem.not-found") : standing;
  const { say } = visit;
  const keeps = mayKeepMinutes(who.viewer, ref.bodyId);
  const here = `${base}/${ref.bodyId}/${ref.meetingId}`;
  const title = sealTitle(visit, standing);
  const asked = visit.query.get("klaret");
  const done = tried === null ? (sealSteps.find((step) => step === asked) ?? null) : null;
  return page(
    visit,
    {
      title,
      description: say("seal.description"),
      canonical: here,
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("desk.title"), href: "/konto/bord" },
        { text: title },
      ],
      index: false,
    },
    <SealDesk
      visit={visit}
      here={here}
      sending={sendingAddress(ref.bodyId, ref.meetingId)}
      standing={standing}
      keeps={keeps}
      done={done}
      tried={tried}
    />,
    tried === null ? 200 : statusOf(tried.wrong),
  );
}

interface Doing {
  readonly visit: Visit;
  readonly acting: Acting;
  readonly ref: MeetingRef;
  readonly form: ReadonlyMap<string, string>;
}

/** What each step does; a problem, or anything else where it is done. */
const steps: Readonly<Record<SealStep, (doing: Doing) => Promise<unknown>>> = {
  fixed: ({ acting, ref }) => fixMinutes(acting, ref),
  reminded: ({ visit, acting: { store, viewer, now }, ref }) =>
    remindApprovers(store, viewer, ref, mailHost(visit.site.baseUrl), now),
  linked: (doing) => link(doing, doing.form.get("email")?.trim() ?? ""),
  unlinked: (doing) => link(doing, null),
  corrected: ({ acting, ref, form }) =>
    correctMinutes(acting, ref, {
      item: z.coerce
        .number()
        .int()
        .positive()
        .nullable()
        .catch(null)
        .parse(form.get("punkt") || null),
      reason: form.get("begrundelse") ?? "",
      text: form.get("tilfoejelse") ?? "",
      open: form.get("aaben") === "ja",
    }),
  released: ({ acting: { store, viewer, now }, ref, form }) =>
    releaseOpinion(store, viewer, ref, z.coerce.number().int().catch(0).parse(form.get("led")), now),
  erased: ({ acting, ref, form }) =>
    eraseParts(acting, ref, { digests: [form.get("tekst") ?? ""], reason: form.get("hvorfor") ?? "" }),
};

function link({ acting: { store, viewer, now }, ref, form }: Doing, email: string | null) {
  const personId = z.guid().safeParse(form.get("person"));
  if (!personId.success) return Promise.resolve(problem("problem.bad-request"));
  return linkMember(store, viewer, { bodyId: ref.bodyId, personId: personId.data }, email, now);
}

/** The secretary's page of a meeting's approval. */
export const sealDeskRoutes: readonly Route[] = [
  forSecretaries(
    { name: "seal-desk", method: "GET", path: `${base}/:body/:meeting`, examples: examplesBelow(base) },
    (visit, who) => deskPage(visit, who, null),
  ),
  forSecretaries(
    {
      name: "seal-desk-step",
      method: "POST",
      path: `${base}/:body/:meeting`,
      examples: examplesBelow(base, "", { trin: "fixed" }),
    },
    async (visit, who) => {
      const ref = refOf(visit);
      const form = await visit.form();
      const step = sealSteps.find((known) => known === form.get("trin"));
      if (ref === null || step === undefined) return problem("problem.bad-request");
      const { store, signer, now } = visit.site;
      const acting = { store, viewer: who.viewer, signer, now: now() };
      const done = await steps[step]({ visit, acting, ref, form });
      if (!isProblem(done)) return seeOther(visit.site, `${base}/${ref.bodyId}/${ref.meetingId}?klaret=${step}`);
      return done.key === "problem.forbidden" ? done : deskPage(visit, who, { step, wrong: done, form });
    },
  ),
  {
    ...forSecretaries(
      {
        name: "seal-desk-sealed",
        method: "GET",
        path: `${base}/:body/:meeting/efterproevning.json`,
        examples: examplesBelow(base, "/efterproevning.json"),
      },
      async (visit, who) => {
        const ref = refOf(visit);
        if (ref === null) return problem("problem.not-found");
        if (!mayFollowMinutes(who.viewer, ref.bodyId)) return problem("problem.not-found");
        const file = await visit.site.store.as(who.viewer, async (tx) => {
          const names = await meetingNames(tx, ref.bodyId, ref.meetingId);
          if (names === null || (await committeeOfMinutes(tx, ref.bodyId, ref.meetingId)) === null) return null;
          return sealedOf(tx, { id: ref.bodyId, name: names.body, meetingId: ref.meetingId }, visit.site.now());
        });
        return file === null ? problem("problem.not-found") : jsonFile("efterproevning.json", file);
      },
    ),
    answers: "file",
  },
];
