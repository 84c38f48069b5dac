import type { RelyingParty } from "../../features/accounts/passkeys/relying-party.ts";
import type { Provider } from "../../features/accounts/provider/open-provider.ts";
import type { SurveyKeys } from "../../features/surveys/keys.ts";
import type { Language } from "../../output/texts/say.ts";
import type { Signer } from "../../seal/head.ts";
import type { Store } from "../../store/transaction.ts";
import type { RateLimit } from "../http/rate-limit.ts";
import type { LookUpCompany } from "../marks/cvr-register.ts";
import type { Assets } from "./assets.ts";
import type { RightToPost } from "./right-to-post.ts";
import type { RoomStreams } from "./room/room-streams.ts";

/** What every request shares: made once when the server starts. */
export interface Site {
  readonly store: Store;
  /** Where strangers reach the site, without a slash at the end: `https://roedtraad.example.dk`. */
  readonly baseUrl: string;
  /** The language of those who have not chosen one. */
  readonly language: Language;
  /** How much one network address may ask. */
  readonly limit: RateLimit;
  /** Signs the chains of approvals. */
  readonly signer: Signer;
  /** What surveys need that is not in the database. */
  readonly surveyKeys: SurveyKeys;
  /** Looks companies up in the CVR register. */
  readonly lookUpCompany: LookUpCompany;
  /** There is a mail server; else mails are kept in the outbox. */
  readonly sendsMail: boolean;
  /** The municipality's identity provider; null where none is configured. */
  readonly provider: Provider | null;
  /** Whom passkeys are for; null where browsers let the site have none. */
  readonly relyingParty: RelyingParty | null;
  /** The server that a map's pictures come from, and what it wants said of them; null: maps are drawn without. */
  readonly mapTiles: { readonly url: string; readonly credit: string } | null;
  /** The sites that may show the overview of offers in a frame; empty: none. */
  readonly framedBy: readonly string[];
  readonly assets: Assets;
  /** What tells the pages of a meeting that is being held that more was recorded. */
  readonly streams: RoomStreams;
  /** The right that sending a form to an address of ours asks for; null where nothing takes it. */
  readonly rightToPost: (address: string) => RightToPost | null;
  /** The clock, passed in. */
  readonly now: () => Date;
  /** Writes down an error of ours. */
  readonly log: (error: unknown) => void;
}
