import { z } from "zod";
import { foundFigureSchema } from "./found-figure.ts";
import { always, staff } from "./publicity.ts";

/**
 * What has become of a figure that was read in a paper. `proposed`: nobody has looked at it; `confirmed`: it is a figure of
 * an indicator; `dismissed`: it is none that is followed.
 */
export const proposalStates = ["proposed", "confirmed", "dismissed"] as const;
export type ProposalState = (typeof proposalStates)[number];

/**
 * A figure read in a published paper, for a person to look at. `homeId`: the meeting or the paper of no meeting that it was
 * read in; `words`: its sentence as it stands in the document's public text; `context`: its
 * item's heading and what is said before it in its paragraph, by which its indicator is found; `place`: its order in its home, from 1; `day`:
 * the paper's own, ISO. `missing`: the published paper no longer has it. `indicatorId`: the indicator it seems to be of, or,
 * where `chosen`, the one that a person chose. `figureId`: what it became. What a person said stays when the paper is read
 * again; nothing of it is for strangers before it is confirmed.
 */
export const figureProposalSchema = z.object({
  id: always(z.uuid()),
  homeId: staff(z.uuid()),
  documentId: staff(z.uuid()),
  itemId: staff(z.uuid().nullable()),
  place: staff(z.int().positive()),
  day: staff(z.iso.date()),
  found: staff(foundFigureSchema),
  words: staff(z.string()),
  context: staff(z.string()),
  missing: staff(z.boolean()),
  state: staff(z.enum(proposalStates)),
  indicatorId: staff(z.uuid().nullable()),
  chosen: staff(z.boolean()),
  figureId: staff(z.uuid().nullable()),
});
export type FigureProposal = z.infer<typeof figureProposalSchema>;
