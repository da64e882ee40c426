import { readFile } from "node:fs/promises";
import { printFile } from "../../../contract/dispute-register.js";
import { audit } from "../../db/audit.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { pathOf } from "../../files/commands.js";
import { route } from "../../http/route.js";
import { sendPaper } from "../../papers/send.js";
import { openAsStaff } from "../access.js";
import { presentForStaff } from "../present.js";
import type { Dispute } from "../queries.js";
import { type Evidence, wholePaper } from "./paper.js";

export const wholeRoutes = [
  route(printFile, async ({ actor, params, ctx }) => {
    const opened = await openAsStaff(actor, params.number);
    // Noted first: the paper itself names this printing too.
    await commit({ steps: [audit(actor, "print_mediation", `request:${opened.dispute.requestId}`)], result: null });
    const file = await presentForStaff(opened);
    await sendPaper(ctx, wholePaper(file, await evidenceOf(opened.dispute), actor.name, now()));
  }),
];

/** The photos as data, for a paper that fetches nothing; one that is no photo, or gone, is named only. */
function evidenceOf({ request }: Dispute): Promise<Evidence[]> {
  return Promise.all(
    request.attachments.map(async ({ id, name, mime }) => {
      const content = mime.startsWith("image/") ? await readFile(pathOf(id)).catch(() => null) : null;
      return { name, source: content && `data:${mime};base64,${content.toString("base64")}` };
    }),
  );
}
