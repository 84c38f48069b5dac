// What is said of a meeting's papers: the one PDF, what is kept on the device, private notes. Merged into the two lists.

export const papersDa = {
  "papers.title": "Mødemateriale",
  "papers.description": "Mødernes dagsordener, referater og bilag, som de er sendt ud til dem, der deltager.",
  "papers.lead":
    "Her er alt til de møder, du deltager i: dagsorden eller referat, lukkede punkter og bilag. Vælg et møde for at læse det eller gemme det på enheden.",
  "papers.ahead": "Kommende møder",
  "papers.ahead.none": "Ingen kommende møder har en dagsorden endnu. Den kommer her, når den er sendt ud.",
  "papers.held": "Holdte møder",
  "papers.of-meeting": "Alt til mødet, også lukkede punkter",
  "papers.closed": "Materialet rummer lukkede punkter. De er fortrolige og må ikke deles.",
  "papers.pdf": "Hent alt i én PDF",
  "papers.pdf.lead": "Dagsorden eller referat med alle bilag efter hinanden, med sidetal og bogmærker.",
  "papers.public-page": "Mødets offentlige side",
  "papers.files": "Bilag",
  "papers.file.none": "Der er ingen fil. Bed sekretæren om bilaget.",
  "papers.file.size": "{name}, {kilobytes} kB",
  "device.title": "På denne enhed",
  "device.lead":
    "Gem mødets materiale på enheden, så det kan læses uden forbindelse: punkter, bilag og den samlede PDF. Det slettes, når du logger ud, og når din session er slut, og enheden igen får forbindelse.",
  "device.keep": "Gem på enheden",
  "device.keeping": "Materialet hentes …",
  "device.kept": "Hentet {when}, {megabytes} MB.",
  "device.again": "Hent det nye",
  "device.remove": "Fjern fra enheden",
  "device.remove-of": "Fjern fra enheden: {title}",
  "device.newer": "Der er kommet noget nyere.",
  "device.gone": "Mødet er taget tilbage, eller du deltager ikke længere i det.",
  "device.no-line": "Ingen forbindelse. Det, der er gemt, kan læses.",
  "device.failed": "Materialet kunne ikke hentes. Se, om der er forbindelse og plads på enheden, og prøv igen.",
  "device.none": "Intet er gemt på enheden. Åbn et møde, og vælg »Gem på enheden«.",
  "device.no-script": "At gemme på enheden kræver, at browseren må bruge JavaScript.",
  "papers.pdf.attachment": "Bilag {number}: {title}",
  "papers.pdf.file": "Fil: {name}",
  "papers.pdf.pages": "Sider: {count}",
  "papers.pdf.page": "{heading} · side {page} af {pages}",
  "papers.pdf.words":
    "Bilagets ord, læst af filen. Billeder og udseende er ikke med; hent filen, hvis de betyder noget.",
  "papers.pdf.not-taken-in":
    "{name} kan ikke sættes ind her: filen kan åbnes, men dens sider er beskadigede. Hent filen for sig, eller bed sekretæren om en ny.",
  "papers.pdf.no-file": "Der er ingen fil. Bed sekretæren om bilaget.",
  "papers.pdf.too-large":
    "{name} fylder {megabytes} MB og er for stor til den samlede PDF, som højst tager {limit} MB bilag. Hent filen for sig.",
  "papers.pdf.too-many-pages":
    "{name} har {pages} sider, og den samlede PDF tager højst {limit} sider bilag. Hent filen for sig.",
  "papers.pdf.no-format": "{name} kan ikke sættes ind i en PDF. Hent filen for sig.",
} as const;

export const papersEn: Readonly<Record<keyof typeof papersDa, string>> = {
  "papers.title": "Meeting papers",
  "papers.description": "The meetings' agendas, minutes and attachments as they were sent out to those who take part.",
  "papers.lead":
    "Here is everything for the meetings you take part in: agenda or minutes, closed items and attachments. Choose a meeting to read it or keep it on the device.",
  "papers.ahead": "Meetings to come",
  "papers.ahead.none": "No meeting to come has an agenda yet. It will stand here when it is sent out.",
  "papers.held": "Meetings held",
  "papers.of-meeting": "Everything for the meeting, closed items too",
  "papers.closed": "The papers hold closed items. They are confidential and must not be shared.",
  "papers.pdf": "Get everything as one PDF",
  "papers.pdf.lead": "Agenda or minutes with all attachments one after the other, with page numbers and bookmarks.",
  "papers.public-page": "The meeting's public page",
  "papers.files": "Attachments",
  "papers.file.none": "There is no file. Ask the secretary for the attachment.",
  "papers.file.size": "{name}, {kilobytes} kB",
  "device.title": "On this device",
  "device.lead":
    "Keep the meeting's papers on the device so that they can be read without a line: items, attachments and the one PDF. They are deleted when you sign out, and when your session has ended and the device is on the line again.",
  "device.keep": "Keep on the device",
  "device.keeping": "Fetching the papers …",
  "device.kept": "Fetched {when}, {megabytes} MB.",
  "device.again": "Fetch what is new",
  "device.remove": "Remove from the device",
  "device.remove-of": "Remove from the device: {title}",
  "device.newer": "There is something newer.",
  "device.gone": "The meeting was taken back, or you no longer take part in it.",
  "device.no-line": "No line. What is kept can be read.",
  "device.failed":
    "The papers could not be fetched. See whether there is a line and room on the device, and try again.",
  "device.none": "Nothing is kept on the device. Open a meeting and choose “Keep on the device”.",
  "device.no-script": "Keeping on the device needs JavaScript in the browser.",
  "papers.pdf.attachment": "Attachment {number}: {title}",
  "papers.pdf.file": "File: {name}",
  "papers.pdf.pages": "Pages: {count}",
  "papers.pdf.page": "{heading} · page {page} of {pages}",
  "papers.pdf.words":
    "The attachment's words, read from the file. Pictures and looks are left out; fetch the file if they matter.",
  "papers.pdf.not-taken-in":
    "{name} cannot be put in here: the file opens, but its pages are damaged. Fetch the file by itself, or ask the secretary for a new one.",
  "papers.pdf.no-file": "There is no file. Ask the secretary for the attachment.",
  "papers.pdf.too-large":
    "{name} is {megabytes} MB and too large for the one PDF, which takes {limit} MB of attachments. Fetch the file by itself.",
  "papers.pdf.too-many-pages":
    "{name} has {pages} pages, and the one PDF takes {limit} pages of attachments. Fetch the file by itself.",
  "papers.pdf.no-format": "{name} cannot be put into a PDF. Fetch the file by itself.",
};
