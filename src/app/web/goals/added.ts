import type { AddedFigures } from "../../../features/goals/add-figures.ts";
import { goalsDesk } from "./desk-address.ts";

/** The desk for goals, saying what came of figures that were read in. */
export const addedAddress = (bodyId: string, { added, revised, unchanged, unused }: AddedFigures): string =>
  `${goalsDesk(bodyId)}?nye=${added}&rettede=${revised}&ens=${unchanged}&andre=${unused}`;
