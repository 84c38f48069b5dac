// A program of its own for the test that kills it: imports a year of meetings into the database it is told.
import { importer } from "../../access/viewer.ts";
import { prepareStore } from "../connect/open.ts";
import { importDocument } from "../import/import-document.ts";
import { sketch } from "./build-reading.ts";

/** How many meetings it imports. */
export const killedMeetings = 60;

async function run(place: string, owner: string): Promise<void> {
  const { store } = await prepareStore(JSON.parse(place), JSON.parse(owner));
  process.stdout.write("up\n");
  for (let number = 0; number < killedMeetings; number += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + number * 6)).toISOString().slice(0, 10);
    const input = sketch({
      start: day,
      participants: [
        { name: "Vigga Vindspejl", party: "V" },
        { name: `Malthe Mosegris den ${number}.`, party: "A" },
      ],
      items: [
        { title: "Godkendelse af dagsorden", caseNumber: "21/1" },
        {
          title: "Cykelsti ved Ærtesøen",
          caseNumber: "24/117",
          text: "Stien er smal. ".repeat(50),
          outcome: "postponed",
        },
        { title: `Sag nummer ${number} om broen`, public: number % 3 > 0 },
      ],
    });
    await importDocument(store, importer, input);
  }
  await store.close();
}

const { PLACE, OWNER } = process.env;
if (PLACE !== undefined && OWNER !== undefined) await run(PLACE, OWNER);
