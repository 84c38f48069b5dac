/** A promise `p` that no current document has any more and of which a person has yet to say what becomes of it. */
export const missingSql = "p.missing AND p.state NOT IN ('dismissed', 'withdrawn')";
