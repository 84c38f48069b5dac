/** What a test says of one item; the rest is as FirstAgenda fills it. */
export interface ItemPlan {
  readonly number: string;
  readonly title: string;
  readonly caseNumber?: string;
  readonly html?: string;
  readonly attachments?: readonly string[];
}

/** What a test says of a meeting. */
export interface MeetingPlan {
  readonly committee?: string;
  readonly name?: string;
  readonly start?: string | null;
  readonly place?: string;
  readonly people?: readonly { name: string; absent?: boolean; cancelled?: boolean }[];
  readonly items: readonly ItemPlan[];
}

const zero = "00000000-0000-0000-0000-000000000000";

/** FirstAgenda's JSON of an invented meeting, with the traps of the real ones: zero GUIDs, `IsOpen` false everywhere. */
export function firstAgendaMeeting(plan: MeetingPlan): Uint8Array {
  const start = plan.start === undefined ? "2024-02-05T08:00:00+01:00" : plan.start;
  const items = plan.items.map((item, at) => ({
    Felter: [{ Navn: "", Html: item.html ?? "", Tekst: null, Id: zero, DocumentId: zero, Link: null }],
    ItemDecision: null,
    SagsNummer: item.caseNumber ?? "",
    CaseNumber: item.caseNumber ?? "",
    Navn: item.title,
    Caption: item.title,
    Punktnummer: item.number,
    Number: item.number,
    Sorting: at + 1,
    IsOpen: false,
    Bilag: (item.attachments ?? []).map((title) => ({ HarPdfVersion: "true", Order: 0, Navn: title, Id: zero })),
  }));
  const people = (plan.people ?? []).map(({ name, absent = false, cancelled = false }) => ({
    Name: name,
    Absent: absent,
    ParticipationCancelled: cancelled,
    AttendanceType: 0,
  }));
  const meeting = {
    Dagsordenpunkter: items,
    Udvalg: { Id: "2", Navn: plan.committee ?? "Kulturudvalget", Historisk: false },
    Moede: {
      Id: zero,
      MeetingBeginUtc: start,
      MeetingEndUtc: null,
      Dato: start,
      Sted: plan.place ?? "Ærtestuen",
      Afsluttet: true,
      Moededeltagere: people,
      Navn: plan.name ?? "Referat",
    },
    TillaegsDagsorden: false,
    Id: "b6bd96f9-0000-4c8a-9a0e-000000000001",
  };
  return Buffer.from(JSON.stringify(meeting));
}

/** An item's HTML as FirstAgenda writes it: the decision first, then the presentation with its own headings. */
export function itemHtml(decision: string, presentation: string): string {
  return `<div><div id='sagsfremstillingContainer'>\r\n\r\n<div><h3>Beslutning</h3>\r\n<span><p class="xsltFirstParagraph">${decision}</p>\n<p> </p></span>\r\n</div>\r\n<h3>Fremstilling</h3>\r\n<span class='ukendt'>${presentation}</span>\r\n</div></div>`;
}
