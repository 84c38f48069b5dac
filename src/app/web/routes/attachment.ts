import { z } from "zod";
import { addressOf } from "../../../records/address.ts";
import { problem } from "../../../records/problem.ts";
import { exampleAttachments, publicAttachment } from "../../../store/queries/public/attachments.ts";
import { fileResponse } from "../../http/file-response.ts";
import type { Route } from "../route.ts";

/** An open attachment of a published item. */
export const attachmentRoute: Route = {
  name: "attachment",
  method: "GET",
  path: "/:body/bilag/:attachment",
  who: "public",
  answers: "file",
  examples: async (tx) =>
    (await exampleAttachments(tx)).map(({ bodySlug, id }) => ({ address: addressOf.attachment(bodySlug, id) })),
  handle: async (visit) => {
    const id = z.uuid().safeParse(visit.param("attachment"));
    if (!id.success) return problem("problem.not-found");
    const found = await visit.site.store.asPublic((tx) => publicAttachment(tx, visit.param("body"), id.data));
    return found === null ? problem("problem.not-found") : fileResponse(found, { "cache-control": "no-cache" });
  },
};
