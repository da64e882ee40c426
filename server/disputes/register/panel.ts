import type {
  setPanelist as endpoint,
  listPanel as listEndpoint,
  Panelist,
} from "../../../contract/dispute-register.js";
import type { AnswerOf, ParsedOf } from "../../../contract/endpoint.js";
import type { StaffActor } from "../../actor/actor.js";
import { may } from "../../actor/rights.js";
import { directory } from "../../communities/directory.js";
import { audit } from "../../db/audit.js";
import { sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound } from "../../errors/fault.js";
import { listMediators } from "../queries.js";

type Mediator = Awaited<ReturnType<typeof listMediators>>[number];

const present = ({ id, name, panel }: Mediator): Panelist => ({
  id,
  name,
  expertise: (panel?.expertise ?? []) as string[],
  about: panel?.about ?? "",
  // Whoever holds a mediator's post is on the panel until the head takes them off.
  active: panel?.active ?? true,
});

/** The panels of the communities that this person heads. */
export async function panelsOf(actor: StaffActor): Promise<AnswerOf<typeof listEndpoint>> {
  const { communities } = await directory();
  const headed = [...communities.values()].filter(({ id }) => may(actor, "lead_mediations", id));
  return {
    communities: await Promise.all(
      headed.map(async ({ id, name }) => ({ id, name, panel: (await listMediators(id, now())).map(present) })),
    ),
  };
}

/** The head says what a mediator knows about, and whether they are to be chosen. @throws Fault not_allowed, not_found */
export async function setPanelist(
  actor: StaffActor,
  { params: { communityId, staffId }, body: { expertise, about, active } }: ParsedOf<typeof endpoint>,
): Promise<Panelist> {
  if (!may(actor, "lead_mediations", communityId)) throw notAllowed("调解员名单由委员会负责人来改。");
  const found = (await listMediators(communityId, now())).find(({ id }) => id === staffId);
  if (!found) throw notFound("这位不是这里的调解员，请先在人员里加岗位。");
  const known = JSON.stringify([...new Set(expertise)]);
  await commit({
    steps: [
      sql`INSERT INTO panel_mediator (staffId, communityId, expertise, about, active)
          VALUES (${staffId}, ${communityId}, ${known}, ${about}, ${active})
          ON DUPLICATE KEY UPDATE communityId = ${communityId}, expertise = ${known}, about = ${about}, active = ${active}`,
      audit(actor, "set_panelist", `staff:${staffId}`),
    ],
    result: null,
  });
  return { id: staffId, name: found.name, expertise: [...new Set(expertise)], about, active };
}
