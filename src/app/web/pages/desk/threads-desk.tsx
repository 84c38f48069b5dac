import { formatDay } from "../../../../output/texts/format.ts";
import { hasText } from "../../../../output/texts/say.ts";
import type { LinkedItem, ProposedLink } from "../../../../store/queries/threads/links.ts";
import { Done } from "../../parts/done.tsx";
import { PostForm } from "../../parts/form.tsx";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";

interface ThreadsDeskProps {
  readonly visit: Visit;
  readonly links: readonly ProposedLink[];
  readonly page: number;
  readonly more: boolean;
  readonly done: "joined" | "rejected" | "undone" | null;
  /** What was just answered, so that it can be undone. */
  readonly undo: { readonly body: string; readonly link: string } | null;
}

/** The items of which the import asks whether they are one matter. */
export function ThreadsDesk({ visit, links, page, more, done, undo }: ThreadsDeskProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("threads.title")}</h1>
      {done === null ? null : <Done text={say(`threads.${done}.done`)} />}
      {undo === null ? null : (
        <LinkForm visit={visit} action="fortryd" body={undo.body} link={undo.link}>
          <button class="button button-tertiary" type="submit">
            {say("threads.undo")}
          </button>
        </LinkForm>
      )}
      <p class="font-lead">{say(links.length === 0 ? "threads.empty" : "threads.lead")}</p>
      <ul class="pairs nobullet-list no-max-width">
        {links.map((link) => (
          <Pair visit={visit} link={link} />
        ))}
      </ul>
      <Pager visit={visit} page={page} pages={null} more={more} />
    </>
  );
}

function Pair({ visit, link }: { readonly visit: Visit; readonly link: ProposedLink }) {
  const { say } = visit;
  const names = { one: link.earlier.title, other: link.later.title };
  return (
    <li class="pair">
      <div class="pair-items">
        <Side visit={visit} label={say("threads.earlier")} item={link.earlier} />
        <Side visit={visit} label={say("threads.later")} item={link.later} />
      </div>
      <p class="quiet">{say("threads.why", { why: evidenceText(visit, link.evidence) })}</p>
      <LinkForm visit={visit} action="samme" body={link.bodyId} link={link.id}>
        <button class="button button-primary" type="submit" aria-label={say("threads.same.of", names)}>
          {say("threads.same")}
        </button>
      </LinkForm>
      <LinkForm visit={visit} action="forskellige" body={link.bodyId} link={link.id}>
        <button class="button button-secondary" type="submit" aria-label={say("threads.different.of", names)}>
          {say("threads.different")}
        </button>
      </LinkForm>
    </li>
  );
}

interface LinkFormProps {
  readonly visit: Visit;
  readonly action: "samme" | "forskellige" | "fortryd";
  readonly body: string;
  readonly link: string;
  readonly children: ReturnType<typeof Done>;
}

function LinkForm({ visit, action, body, link, children }: LinkFormProps) {
  return (
    <PostForm visit={visit} action={`/konto/bord/sager/${action}`} class="inline-form">
      <input type="hidden" name="kommune" value={body} />
      <input type="hidden" name="svar" value={link} />
      {children}
    </PostForm>
  );
}

interface SideProps {
  readonly visit: Visit;
  readonly label: string;
  readonly item: LinkedItem;
}

function Side({ visit, label, item }: SideProps) {
  const { say, language } = visit;
  return (
    <div>
      <p class="quiet">
        {label} · {item.day === null ? say("meeting.no-day") : formatDay(language, item.day)} ·{" "}
        <span lang="da">{item.committee}</span>
      </p>
      <p class="pair-title">
        <a href={`/id/${item.id}`} lang="da">
          {item.title}
        </a>
      </p>
      <p class="quiet">{item.caseNumber ?? say("threads.no-number")}</p>
    </div>
  );
}

/** The signs that items belong together, as words. */
export function evidenceText(visit: Visit, evidence: readonly string[]): string {
  return evidence
    .map((one) => `evidence.${one}`)
    .flatMap((key) => (hasText(key) ? [visit.say(key)] : []))
    .join(", ");
}
