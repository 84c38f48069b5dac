/**
 * Abbreviations that Danish committee papers use without saying what they stand for. A committee's own abbreviation
 * (UAU, AEU) is not here: the municipality's documents give it, and it wins over this list.
 * Left out on purpose: letters that stand for different things in different municipalities, and those that are a
 * Danish word as well (MED, DA), since headings may be in capitals.
 */
export const abbreviations: Readonly<Record<string, string>> = {
  AUB: "Arbejdsgivernes Uddannelsesbidrag",
  BNBO: "boringsnære beskyttelsesområder",
  BYR: "byrådet",
  CPR: "Det Centrale Personregister",
  CSR: "virksomheders samfundsansvar (corporate social responsibility)",
  CUBB: "Center for Udvikling af Borgerinddragende Beskæftigelsesindsats",
  CVR: "Det Centrale Virksomhedsregister",
  EGU: "erhvervsgrunduddannelse",
  EUD: "erhvervsuddannelse",
  EUX: "erhvervsuddannelse med gymnasial eksamen",
  FGU: "forberedende grunduddannelse",
  FH: "Fagbevægelsens Hovedorganisation",
  DUT: "det udvidede totalbalanceprincip (staten betaler for nye opgaver)",
  HF: "højere forberedelseseksamen",
  IGU: "integrationsgrunduddannelse",
  IPS: "individuelt planlagt job med støtte",
  KB: "kommunalbestyrelsen",
  KKR: "kommunekontaktråd",
  KL: "Kommunernes Landsforening",
  KLE: "KL's emnesystematik for sagsnumre",
  KTC: "Kommunalteknisk Chefforening",
  KUI: "den kommunale ungeindsats",
  LAB: "lov om en aktiv beskæftigelsesindsats",
  LAR: "det lokale arbejdsmarkedsråd",
  LIS: "ledelsesinformation",
  PFAS: "fluorstoffer, der næsten ikke nedbrydes",
  RAR: "det regionale arbejdsmarkedsråd",
  SOSU: "social- og sundhedsuddannelser",
  STAR: "Styrelsen for Arbejdsmarked og Rekruttering",
  STU: "særligt tilrettelagt ungdomsuddannelse",
  SU: "statens uddannelsesstøtte",
  UU: "ungdommens uddannelsesvejledning",
  VEU: "voksen- og efteruddannelse",
  VISO: "den nationale videns- og specialrådgivningsorganisation",
  ØU: "økonomiudvalget",
};
