import { daysKept, longestNote } from "../../../../features/partnerships/jobs/keep-job-profile.ts";
import { isPlaced } from "../../../../features/partnerships/jobs/match-job.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { jobDemands, jobTasks, jobTimes } from "../../../../records/job-offer.ts";
import type { JobMatch, JobProfile } from "../../../../records/job-profile.ts";
import { hoursText } from "../../jobs/fit-text.ts";
import { profilesDesk } from "../../jobs/job-address.ts";
import { Act } from "../../parts/act.tsx";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem, LongEntry, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";
import { BoxGroup } from "./box-group.tsx";

interface ProfilesProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly profiles: readonly JobProfile[];
  readonly matches: readonly JobMatch[];
  readonly sent: SentForm | null;
  /** What was just done: the number of the profile that was saved, or that one was deleted. */
  readonly done: { readonly number: string } | "slettet" | null;
  readonly page: number;
  readonly more: boolean;
}

/** The name of a profile's form on its page; null: that of a new one. */
export const profileForm = (id: string | null): string => (id === null ? "ny" : `profil-${id}`);

/** A body's anonymous profiles, each with its form, and the form of a new one. For job consultants alone. */
export function Profiles(props: ProfilesProps) {
  const { visit, bodyId, profiles, matches, sent, done, page, more } = props;
  const { say, language } = visit;
  const action = profilesDesk(bodyId);
  return (
    <>
      <h1>{say("profiles.title")}</h1>
      {done === null ? null : (
        <Done text={done === "slettet" ? say("profiles.removed") : say("profiles.saved", { ...done })} />
      )}
      <p class="font-lead">{say("profiles.lead")}</p>
      <p>{say("profiles.kept", { days: formatNumber(language, daysKept) })}</p>
      {profiles.length === 0 ? (
        <p class="empty">{say("profiles.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {profiles.map((profile) => {
            const number = formatNumber(language, profile.number);
            return (
              <li class="desk-line">
                <h2 class="desk-title">{say("profile.name", { number })}</h2>
                <p class="quiet">
                  {[
                    say(isPlaced(matches, profile.id) ? "profile.placed" : "profile.free"),
                    hoursText(visit, profile),
                    profile.tasks.map((task) => say(`job.task.${task}`)).join(", "),
                    profile.postcode,
                    say("profile.expires", { day: formatDay(language, profile.expires) }),
                  ].join(" · ")}
                </p>
                <details class="fold" open={sent?.form === profileForm(profile.id)}>
                  <summary>{say("profile.change")}</summary>
                  <ProfileForm visit={visit} action={action} profile={profile} sent={sent} />
                  <Act
                    visit={visit}
                    action={action}
                    fields={{ trin: "slet", profil: profile.id }}
                    look="tertiary"
                    text={say("profile.remove")}
                    label={say("profile.remove.of", { number })}
                  />
                </details>
              </li>
            );
          })}
        </ol>
      )}
      <Pager visit={visit} page={page} pages={null} more={more} />
      <section aria-labelledby="ny-profil">
        <h2 id="ny-profil">{say("profiles.new")}</h2>
        <ProfileForm visit={visit} action={action} profile={null} sent={sent} />
      </section>
    </>
  );
}

interface ProfileFormProps extends Pick<ProfilesProps, "visit" | "sent"> {
  readonly action: string;
  readonly profile: JobProfile | null;
}

const figure = (value: number | undefined): string | null =>
  value === undefined ? null : String(value).replace(".", ",");

function ProfileForm({ visit, action, profile, sent }: ProfileFormProps) {
  const { say, today } = visit;
  const form = profileForm(profile?.id ?? null);
  const of = { visit, form, sent };
  const boxes = { form, sent };
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value="profil" />
      {profile === null ? null : <input type="hidden" name="profil" value={profile.id} />}
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <BoxGroup
        {...boxes}
        group="opgave"
        legend={say("profile.tasks")}
        options={jobTasks.map((task) => [task, say(`job.task.${task}`)])}
        chosen={profile?.tasks ?? []}
      />
      <BoxGroup
        {...boxes}
        group="krav"
        legend={say("profile.avoids")}
        options={jobDemands.map((demand) => [demand, say(`job.demand.${demand}`)])}
        chosen={profile?.avoids ?? []}
      />
      <BoxGroup
        {...boxes}
        group="tid"
        legend={say("profile.times")}
        hint={say("profile.times.hint")}
        options={jobTimes.map((time) => [time, say(`job.time.${time}`)])}
        chosen={profile?.times ?? []}
      />
      <DeskFields
        {...of}
        fields={[
          {
            type: "text",
            name: "timer-fra",
            label: "job-desk.hours-from",
            value: figure(profile?.hoursFrom),
            required: true,
          },
          {
            type: "text",
            name: "timer-til",
            label: "job-desk.hours-to",
            value: figure(profile?.hoursTo),
            required: true,
          },
          {
            type: "text",
            name: "postnummer",
            label: "job-desk.postcode",
            value: profile?.postcode ?? null,
            required: true,
          },
          { type: "text", name: "raekkevidde", label: "profile.reach", value: figure(profile?.reach), required: true },
          { type: "date", name: "fra", label: "profile.from", value: profile?.from ?? today, required: true },
        ]}
      />
      <LongEntry
        {...of}
        name="note"
        label={say("profile.note")}
        hint={say("profile.note.hint", { most: longestNote })}
        rows={2}
        value={profile?.note ?? null}
      />
      <button class="button button-primary" type="submit">
        {say("job-desk.save")}
      </button>
    </PostForm>
  );
}
