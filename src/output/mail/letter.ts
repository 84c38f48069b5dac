import { dayInDenmark } from "../../danish/day-begins.ts";
import type { Vote } from "../../records/decision.ts";
import type { DueLine, FollowedThing, MailContent, NewsLine } from "../../records/mail.ts";
import { inLanguage } from "../../records/survey.ts";
import type { TextKey } from "../texts/da.ts";
import { formatClock, formatDay, formatNumber } from "../texts/format.ts";
import { outcomeWord } from "../texts/outcome-word.ts";
import { type Fill, type Say, say } from "../texts/say.ts";
import type { Block } from "./block.ts";
import { mailHtml } from "./html.ts";
import { keeperBody } from "./keeper-letter.ts";
import { mailPlain } from "./plain.ts";
import type { Body, LetterOptions, Writing } from "./writing.ts";

/** Puts what a mail says into words: a subject of one line, plain text, and the same as HTML. */
export function writeLetter(
  content: MailContent,
  options: LetterOptions,
): { subject: string; text: string; html: string } {
  const writing: Writing = { ...options, say: (key, fill) => say(options.language, key, fill) };
  const { subject, blocks } = bodyOf(content, writing);
  const foot = footOf(content, writing);
  const name = writing.say("site.name");
  const line = oneLine(subject, 120);
  return {
    subject: line,
    text: mailPlain(name, blocks, foot),
    html: mailHtml(options.language, line, name, blocks, foot),
  };
}

function bodyOf(content: MailContent, writing: Writing): Body {
  switch (content.kind) {
    case "confirm":
      return confirmBody(content, writing);
    case "news":
      return newsBody(content, writing);
    case "returned": {
      const { say: tell } = writing;
      return {
        subject: counted(writing, "mail.returned.subject", content.lines.length),
        blocks: [
          { kind: "lead", text: tell("mail.returned.lead", { body: content.body }) },
          ...lineBlocks(content.lines, writing),
        ],
      };
    }
    case "approve": {
      const { say: tell, baseUrl } = writing;
      return {
        subject: tell("mail.approve.subject"),
        blocks: [
          { kind: "lead", text: tell("mail.approve.lead", { body: content.body }) },
          { kind: "button", text: tell("mail.approve.button"), href: baseUrl + content.path },
        ],
      };
    }
    case "decision":
      return decisionBody(content, writing);
    case "survey":
      return surveyBody(content, writing);
    case "mark":
      return markBody(content, writing);
    case "task":
    case "task-due":
      return taskBody(content, writing);
    case "keeper-link":
    case "offer-decided":
    case "offer-confirm":
      return keeperBody(content, writing);
    case "overdue":
      return {
        subject: counted(writing, "mail.overdue.subject", content.promises.length),
        blocks: [
          { kind: "lead", text: writing.say("mail.overdue.lead", { body: content.body }) },
          ...content.promises.map((line) => dueBlock(line, writing)),
        ],
      };
    default:
      return reminderBody(content, writing);
  }
}

/** Lines are blocks of their own: a mail as HTML runs them together otherwise. */
const linesOf = (text: string): Block[] =>
  text.split(/\n+/).flatMap((line) => (line.trim() === "" ? [] : [{ kind: "lead", text: line.trim() } as const]));

function decisionBody(
  { body, excerpt }: Extract<MailContent, { kind: "decision" }>,
  { say: tell, language, baseUrl }: Writing,
): Body {
  if (excerpt === null) {
    return {
      subject: tell("mail.decision.hidden.subject"),
      blocks: [
        { kind: "lead", text: tell("mail.decision.hidden.lead", { body }) },
        { kind: "button", text: tell("mail.decision.hidden.button"), href: `${baseUrl}/log-ind` },
      ],
    };
  }
  const { title, path, committee, day, caseNumber, recommendation, decision, votes } = excerpt;
  const href = baseUrl + encodeURI(path);
  const where = [committee, body, day === null ? "" : formatDay(language, day), caseNumber ?? ""];
  const blocks: Block[] = [
    { kind: "lead", text: tell("mail.decision.lead", { committee }) },
    { kind: "heading", text: title, href },
    { kind: "where", text: where.filter((part) => part !== "").join(", ") },
  ];
  if (recommendation.length > 0) blocks.push({ kind: "heading", text: tell("mail.decision.recommended"), href: null });
  for (const point of recommendation) blocks.push(...linesOf(point));
  blocks.push({ kind: "heading", text: tell("mail.decision.decided"), href: null }, ...linesOf(decision));
  const side = ({ count, parties, names }: Vote["for"]) =>
    [count === null ? "" : formatNumber(language, count), [...parties, ...names].join(", ")]
      .filter((part) => part !== "")
      .join(": ");
  for (const vote of votes) {
    const fill = { for: side(vote.for), against: side(vote.against), abstained: side(vote.abstained) };
    const given = Object.fromEntries(Object.entries(fill).map(([name, text]) => [name, text === "" ? "0" : text]));
    const on = vote.on === null ? "" : `${vote.on}: `;
    blocks.push({ kind: "lead", text: on + tell("mail.decision.vote", given) });
  }
  blocks.push({ kind: "button", text: tell("mail.decision.button"), href });
  return { subject: tell("mail.decision.subject", { title }), blocks };
}

function surveyBody(
  { body, name, intro, closes, again }: Extract<MailContent, { kind: "survey" }>,
  { say: tell, language, links }: Writing,
): Body {
  const title = inLanguage(name, language);
  const blocks: Block[] = [
    { kind: "lead", text: tell(again ? "mail.survey.again" : "mail.survey.lead", { body, name: title }) },
    ...linesOf(inLanguage(intro, language)),
  ];
  if (links.answer) blocks.push({ kind: "button", text: tell("mail.survey.button"), href: links.answer });
  blocks.push({ kind: "small", text: tell("mail.survey.anonymous", { day: formatDay(language, closes) }) });
  return { subject: tell(again ? "mail.survey.subject.again" : "mail.survey.subject", { name: title }), blocks };
}

function markBody(content: Extract<MailContent, { kind: "mark" }>, { say: tell, language, links }: Writing): Body {
  const { step, body, cvr, outcome, said, awarded } = content;
  const moment = (at: string) => `${formatDay(language, dayInDenmark(new Date(at)))} ${formatClock(language, at)}`;
  const name = inLanguage(content.name, language);
  const fill = { name, body, cvr, received: moment(content.received), closes: moment(content.closes) };
  const what = step === "decided" ? (outcome === "granted" ? "granted" : "refused") : step;
  const blocks: Block[] = [{ kind: "lead", text: tell(`mail.mark.${what}.lead`, fill) }];
  if (what === "granted" && awarded !== null) {
    blocks.push({ kind: "lead", text: tell("mail.mark.granted.day", { day: formatDay(language, awarded) }) });
  }
  if (step === "decided" && said !== null) blocks.push(...linesOf(said));
  if (what === "receipt" || what === "again") {
    blocks.push({ kind: "lead", text: tell(`mail.mark.${what}.more`, fill) });
  }
  if (links.answer) blocks.push({ kind: "button", text: tell(`mail.mark.${step}.button`), href: links.answer });
  return { subject: tell(`mail.mark.${what}.subject`, fill), blocks };
}

function confirmBody(content: Extract<MailContent, { kind: "confirm" }>, { say: tell, links }: Writing): Body {
  const name = thing(tell, content.followed);
  const blocks: Block[] = [
    { kind: "lead", text: tell("mail.confirm.lead") },
    { kind: "heading", text: name, href: null },
    { kind: "lead", text: tell(`mail.confirm.rhythm.${content.rhythm}`) },
  ];
  if (links.confirm !== null) blocks.push({ kind: "button", text: tell("mail.confirm.button"), href: links.confirm });
  blocks.push({ kind: "small", text: tell("mail.confirm.foot") });
  return { subject: tell("mail.confirm.subject", { name: inside(tell, content.followed) }), blocks };
}

function newsBody({ parts }: Extract<MailContent, { kind: "news" }>, writing: Writing): Body {
  const { say: tell, language, baseUrl } = writing;
  const [first] = parts;
  const subject =
    first !== undefined && parts.length === 1
      ? tell("mail.news.subject.one", { name: inside(tell, first.followed) })
      : tell("mail.news.subject.other");
  const blocks: Block[] = [{ kind: "lead", text: tell("mail.news.lead") }];
  for (const { followed, lines, more } of parts) {
    const href = followed.path === null ? null : baseUrl + encodeURI(followed.path);
    blocks.push({ kind: "heading", text: thing(tell, followed), href }, ...lineBlocks(lines, writing));
    if (more > 0 && href !== null) {
      blocks.push({ kind: "link", text: tell("mail.news.more", { count: formatNumber(language, more) }), href });
    }
  }
  return { subject, blocks };
}

/** Lines under where and when they happened, which is said once for those that follow one another. */
function lineBlocks(lines: readonly NewsLine[], writing: Writing): Block[] {
  const { say: tell, language, baseUrl } = writing;
  const blocks: Block[] = [];
  let last = "";
  for (const line of lines) {
    const when = line.day === null ? [] : [formatDay(language, line.day)];
    const where = [line.committee ?? line.body, ...when].join(", ");
    if (where !== last) blocks.push({ kind: "where", text: where });
    last = where;
    const mark =
      line.verb === "decided" && line.outcome !== null
        ? outcomeWord(tell, line.outcome, line.final)
        : tell(`mail.verb.${line.verb}`);
    blocks.push({ kind: "entry", mark, text: line.title, href: baseUrl + encodeURI(line.path), note: null });
  }
  return blocks;
}

function reminderBody(
  content: { readonly body: string; readonly promises: readonly DueLine[] },
  writing: Writing,
): Body {
  const { say: tell, language } = writing;
  const { promises, body } = content;
  const [first] = promises;
  const count = { count: formatNumber(language, promises.length), body };
  const single = promises.length === 1 && first !== undefined;
  return {
    subject: single
      ? tell("mail.reminder.subject.one", {
          day: formatDay(language, first.due),
          what: first.what ?? tell("mail.reminder.hidden"),
        })
      : tell("mail.reminder.subject.other", count),
    blocks: [
      { kind: "lead", text: single ? tell("mail.reminder.lead.one", count) : tell("mail.reminder.lead.other", count) },
      ...promises.map((line) => dueBlock(line, writing)),
      { kind: "small", text: tell("mail.reminder.foot") },
    ],
  };
}

function taskBody({ kind, body, tasks }: Extract<MailContent, { kind: "task" | "task-due" }>, writing: Writing): Body {
  const { say: tell, language, baseUrl } = writing;
  const [first] = tasks;
  const single = tasks.length === 1 && first !== undefined;
  const what = first?.what ?? tell("mail.task.hidden");
  const fill = { body, what, day: formatDay(language, first?.due ?? "") };
  const subject = single
    ? tell(`mail.${kind}.subject`, fill)
    : tell("mail.task-due.subject.other", { count: formatNumber(language, tasks.length) });
  return {
    subject,
    blocks: [
      { kind: "lead", text: tell(`mail.${kind}.lead`, fill) },
      ...tasks.map((line) => dueBlock({ ...line, what: line.what ?? tell("mail.task.hidden.long") }, writing)),
      { kind: "button", text: tell("mail.task.button"), href: `${baseUrl}/konto/opgaver` },
      { kind: "small", text: tell("mail.task.foot") },
    ],
  };
}

function dueBlock({ what, path, committee, due }: DueLine, writing: Writing): Block {
  const { say: tell, language, baseUrl } = writing;
  const day = `${tell("mail.due", { day: formatDay(language, due) })} (${distance(writing, due)})`;
  return {
    kind: "entry",
    mark: null,
    text: what ?? tell("mail.promise.hidden"),
    href: baseUrl + encodeURI(path),
    note: committee === null ? day : `${day} · ${committee}`,
  };
}

/** *om 14 dage*, *i morgen*, *for 3 dage siden*. */
function distance(writing: Writing, due: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(writing.today)) / 86_400_000);
  if (days === 0) return writing.say("mail.due.today");
  return counted(writing, days > 0 ? "mail.due.days" : "mail.due.past", Math.abs(days));
}

type Counted = "mail.due.days" | "mail.due.past" | "mail.overdue.subject" | "mail.returned.subject";

function counted({ say: tell, language }: Writing, key: Counted, many: number, fill: Fill = {}): string {
  const full: TextKey = many === 1 ? `${key}.one` : `${key}.other`;
  return tell(full, { ...fill, count: formatNumber(language, many) });
}

/** What is followed, as a sentence's beginning. */
export function thing(tell: Say, { target, name }: FollowedThing): string {
  return target === "search" && name === "" ? tell("mail.thing.search.all") : tell(`mail.thing.${target}`, { name });
}

/** The same inside a sentence: with a small letter, except a name. */
export function inside(tell: Say, followed: FollowedThing): string {
  const text = thing(tell, followed);
  return followed.target === "committee" ? text : text.charAt(0).toLocaleLowerCase("da") + text.slice(1);
}

function footOf(content: MailContent, { say: tell, links }: Writing): Block[] {
  const key =
    content.kind === "survey" || content.kind === "mark"
      ? (`mail.foot.${content.kind}` as const)
      : content.kind === "decision"
        ? "mail.foot.decision"
        : content.kind === "keeper-link" || content.kind === "offer-decided" || content.kind === "offer-confirm"
          ? "mail.foot.keeper"
          : content.kind === "task" || content.kind === "task-due"
            ? "mail.foot.task"
            : content.kind === "reminder"
              ? "mail.foot.owner"
              : content.kind === "news"
                ? "mail.foot.subscriber"
                : "mail.foot.account";
  const foot: Block[] = content.kind === "confirm" ? [] : [{ kind: "small", text: tell(key) }];
  if (links.manage !== null) foot.push({ kind: "link", text: tell("mail.foot.manage"), href: links.manage });
  if (links.stop !== null) foot.push({ kind: "link", text: tell("mail.foot.stop"), href: links.stop });
  return foot;
}

/** One line of at most so many letters: what stands in a header holds no line break. */
function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
