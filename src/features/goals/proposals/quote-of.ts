import type { FigureQuote } from "../../../records/figure.ts";
import type { FigureProposal } from "../../../records/figure-proposal.ts";

/** The quote of a figure that a proposal becomes: its sentence, and where it can be read. */
export function quoteOf({ found, documentId, itemId }: FigureProposal): FigureQuote {
  return { text: found.quote?.text ?? "", documentId, itemId, span: found.quote?.span ?? [0, 0] };
}
