import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import type { Absence, Participant } from "../../../records/person.ts";
import { formatMoment } from "../../texts/format.ts";
import { named } from "../../texts/named.ts";
import { type Say, say as sayIn } from "../../texts/say.ts";
import { element, type Xml } from "./element.ts";
import { iriOf, type NamedMeeting, ontology, subtypeOf } from "./iri.ts";
import { itemXml } from "./item.ts";
import { newReferences, type References } from "./references.ts";

/** What a document is made of. Those who were there and those who were not carry their person's id where it is known. */
export interface MinutesInput {
  readonly meeting: Omit<MeetingToPrint, "participants" | "absent"> & {
    readonly participants: readonly (Participant & { readonly personId?: string | null })[];
    readonly absent: readonly (Absence & { readonly personId?: string | null })[];
  };
  readonly named: NamedMeeting;
  /** The meeting's address that never changes. */
  readonly permanent: string;
  /** Where strangers reach the site: the editor of the file. */
  readonly site: string;
}

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const danish: Say = (key, fill) => sayIn("da", key, fill);

/**
 * A meeting's minutes or agenda as Akoma Ntoso 3.0: a `debate` of who was there (`rollCall`), a `debateSection` a point with
 * what was decided in `resolutions`, votes counted in the head (`voting`), persons and outcomes as references. Pure; in
 * Danish, as what it holds is. Of closed points it has what `meeting` has: strangers get number and neutral title.
 */
export function akomaNtoso(input: MinutesInput): string {
  const { meeting } = input;
  const references = newReferences(danish);
  const items = meeting.items.map((item, at) => itemXml(item, at + 1, references, danish));
  const roll = rollCall(meeting, references);
  const body = element("debateBody", {}, roll, ...items.map(({ section }) => section), adjournment(meeting));
  const votings = items.flatMap((item) => item.votings);
  const whole = element(
    "akomaNtoso",
    { xmlns: namespace },
    element("debate", { name: subtypeOf(meeting.kind) }, meta(input, references, votings), preface(meeting), body),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole.xml}\n`;
}

function meta(
  { meeting, named: name, permanent, site }: MinutesInput,
  references: References,
  votings: readonly Xml[],
) {
  const iri = iriOf(name);
  const modified = name.modified.slice(0, 10);
  const level = (tag: string, value: string, date: string, dated: string, author: string, ...more: (Xml | null)[]) =>
    element(
      tag,
      {},
      element("FRBRthis", { value: `${value}/!main` }),
      element("FRBRuri", { value }),
      ...(tag === "FRBRWork" ? [element("FRBRalias", { name: "permanent", value: permanent })] : []),
      element("FRBRdate", { date, name: dated }),
      element("FRBRauthor", { href: author }),
      ...more,
    );
  const identification = element(
    "identification",
    { source: "#udgiver" },
    level(
      "FRBRWork",
      iri.work,
      meeting.day ?? modified,
      "moede",
      "#udvalg",
      element("FRBRcountry", { value: "dk" }),
      element("FRBRsubtype", { value: subtypeOf(meeting.kind) }),
      element("FRBRname", { value: `${meeting.committee}, ${meeting.body}` }),
    ),
    level(
      "FRBRExpression",
      iri.expression,
      modified,
      "udgave",
      "#udvalg",
      element("FRBRlanguage", { language: "dan" }),
    ),
    level("FRBRManifestation", iri.manifestation, modified, "fil", "#udgiver", element("FRBRformat", { value: "xml" })),
  );
  const analysis =
    votings.length === 0 ? null : element("analysis", { source: "#udgiver" }, element("parliamentary", {}, ...votings));
  return element(
    "meta",
    {},
    identification,
    analysis,
    element(
      "references",
      { source: "#udgiver" },
      element("TLCOrganization", { eId: "udgiver", href: site, showAs: danish("site.name") }),
      element("TLCOrganization", {
        eId: "myndighed",
        href: ontology("organization", name.bodySlug),
        showAs: meeting.body,
      }),
      element("TLCOrganization", {
        eId: "udvalg",
        href: ontology("organization", `${name.bodySlug}.${name.committeeSlug}`),
        showAs: meeting.committee,
      }),
      ...references.written(),
    ),
  );
}

function preface({ kind, committee, body, day, startsAt, location }: MinutesInput["meeting"]): Xml {
  const facts: (Xml | string)[] = [];
  if (day !== null) facts.push(element("docDate", { date: day }, formatMoment("da", day, startsAt)));
  if (location !== null) facts.push(facts.length === 0 ? location : `, ${location}`);
  return element(
    "preface",
    {},
    element(
      "p",
      {},
      element(
        "docTitle",
        {},
        `${danish(kind === "minutes" ? "oparl.file.minutes" : "oparl.file.agenda")}: ${committee}`,
      ),
    ),
    element("p", {}, element("docProponent", {}, body)),
    facts.length === 0 ? null : element("p", {}, ...facts),
  );
}

/** Who was there, and who was not; null where the document says neither. */
function rollCall(
  { participants, absent, attendanceStated }: MinutesInput["meeting"],
  references: References,
): Xml | null {
  if (!attendanceStated && participants.length === 0 && absent.length === 0) return null;
  const present = participants.map(({ name, party, role, personId }) =>
    element(
      "li",
      {},
      element(
        "person",
        {
          refersTo: references.person(name, personId ?? null),
          as: role === null ? null : references.role(role),
        },
        named({ name, party }),
      ),
      role === null ? null : `, ${danish(`role.${role}`).toLowerCase()}`,
    ),
  );
  const away = absent.map(({ name, party, excused, substitute, personId }) => {
    const how = excused === null ? "print.absent" : excused ? "print.excused" : "print.unexcused";
    return element(
      "li",
      {},
      element("person", { refersTo: references.person(name, personId ?? null) }, named({ name, party })),
      `, ${danish(how).toLowerCase()}`,
      substitute === null ? null : `, ${danish("akn.substitute", { name: substitute })}`,
    );
  });
  const list = (eId: string, words: string, lines: readonly Xml[]) =>
    lines.length === 0
      ? null
      : element(
          "debateSection",
          { name: "deltagere", eId },
          element("heading", {}, words),
          element("ul", { eId: `${eId}__liste` }, ...lines),
        );
  return element(
    "rollCall",
    { eId: "deltagelse" },
    list("deltagelse__til-stede", danish("akn.present"), present),
    list("deltagelse__fravaerende", danish("akn.away"), away),
  );
}

function adjournment({ day, endsAt }: MinutesInput["meeting"]): Xml | null {
  if (day === null || endsAt === null) return null;
  const words = danish("akn.ended", { moment: formatMoment("da", day, endsAt) });
  return element(
    "adjournment",
    { eId: "slut" },
    element("p", {}, element("recordedTime", { type: "endEvent", time: endsAt }, words)),
  );
}
