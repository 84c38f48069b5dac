const council = /^(?:byråd|byrådet|kommunalbestyrelsen?|borgerrepræsentationen|regionsråd(?:et)?)(?![\p{L}])/iu;

/** True for the name of a body's highest committee: kommunestyrelsesloven § 2; a region's council is its like. */
export function isCouncilName(name: string): boolean {
  return council.test(name);
}
