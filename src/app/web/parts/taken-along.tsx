import { type TakenForm, takenForms } from "../goals/taken-along.ts";
import type { Visit } from "../visit.ts";

interface TakenAlongProps {
  readonly visit: Visit;
  /** Without its ending. */
  readonly address: string;
  readonly forms?: readonly TakenForm[];
}

/** The ways to what stands on a page as files. */
export function TakenAlong({ visit, address, forms = takenForms }: TakenAlongProps) {
  const { say } = visit;
  return (
    <p class="after-list no-print">
      {say("indicator.download")}:{" "}
      {forms.map((form, at) => (
        <>
          {at === 0 ? "" : " · "}
          <a href={`${address}.${form}`}>{say(`indicator.download.${form}`)}</a>
        </>
      ))}
    </p>
  );
}
