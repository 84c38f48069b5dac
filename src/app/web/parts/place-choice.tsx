import { everyBody } from "../../../access/viewer.ts";
import type { Place } from "../../../store/queries/accounts/places.ts";
import type { Visit } from "../visit.ts";

interface PlaceChoiceProps {
  readonly visit: Visit;
  readonly id: string;
  readonly places: readonly Place[];
  readonly everywhere: boolean;
}

/** Where a role is to be held: all bodies, a body, or a committee of one (dkfds select). */
export function PlaceChoice({ visit, id, places, everywhere }: PlaceChoiceProps) {
  const { say } = visit;
  return (
    <div class="form-group">
      <label class="form-label" for={id}>
        {say("access.body")}
      </label>
      <select class="form-select" id={id} name="for">
        {places.map((place) => (
          <optgroup label={place.name}>
            <option value={place.id}>{say("access.whole", { name: place.name })}</option>
            {place.committees.map((committee) => (
              <option value={`${place.id}/${committee.id}`}>{committee.name}</option>
            ))}
          </optgroup>
        ))}
        {everywhere ? <option value={everyBody}>{say("access.everywhere")}</option> : null}
      </select>
    </div>
  );
}
