import type { Route } from "../../route.ts";
import { accessRoutes } from "./access.tsx";
import { accessLogRoute } from "./access-log.tsx";
import { accountRoutes } from "./account.tsx";
import { linkForm, linkSent } from "./link.tsx";
import { passkeyRoutes } from "./passkeys.ts";
import { providerRoutes } from "./provider.ts";
import { signInForm, signInSent } from "./sign-in.tsx";

/** Signing in, one's own account, and who has access. */
export const accountsRoutes: readonly Route[] = [
  signInForm,
  signInSent,
  ...providerRoutes,
  ...passkeyRoutes,
  linkForm,
  linkSent,
  ...accountRoutes,
  ...accessRoutes,
  accessLogRoute,
];
