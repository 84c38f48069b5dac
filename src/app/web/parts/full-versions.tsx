import type { Say } from "../../../output/texts/say.ts";
import { deskPdfAddress } from "../desk-address.ts";

interface FullVersionsProps {
  readonly say: Say;
  readonly bodyId: string;
  readonly meetingId: string;
}

/** For those who may read what is closed: the whole meeting on paper, as lines of a list. */
export function FullVersions({ say, bodyId, meetingId }: FullVersionsProps) {
  return (
    <>
      {(["full", "archive"] as const).map((version) => (
        <li>
          <a href={deskPdfAddress(bodyId, meetingId, version)}>{say(`print.get.${version}`)}</a>
        </li>
      ))}
    </>
  );
}
