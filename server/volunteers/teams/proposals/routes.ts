import {
  decideProposal,
  listMyProposals,
  listProposals,
  type Proposal,
  type ProposalState,
  proposalStates,
  proposeTeam,
  withdrawProposal,
} from "../../../../contract/team-proposals.js";
import { type TeamKind, teamKinds } from "../../../../contract/teams.js";
import { directory } from "../../../communities/directory.js";
import { decryptField } from "../../../db/cipher.js";
import { notFound } from "../../../errors/fault.js";
import { route } from "../../../http/route.js";
import { placeToRun } from "../../policy.js";
import { decide, propose, withdraw } from "./commands.js";
import { findProposal, listOfCommunity, listOwnProposals, type ProposalRow } from "./queries.js";

export const proposalRoutes = [
  route(proposeTeam, async ({ actor, body }) => present(await found(await propose(actor, body)))),

  route(listMyProposals, async ({ actor }) => ({
    proposals: await Promise.all((await listOwnProposals(actor.id)).map(present)),
  })),

  route(withdrawProposal, async ({ actor, params }) => {
    await withdraw(actor, params.proposalId);
    return present(await found(params.proposalId));
  }),

  route(listProposals, async ({ actor, query }) => {
    const { id } = await placeToRun(actor, query.communityId);
    const { rows, nextCursor } = await listOfCommunity(id, query.part, query.cursor);
    return { proposals: await Promise.all(rows.map(presentForStaff)), nextCursor };
  }),

  route(decideProposal, async ({ actor, params, body }) => {
    await decide(actor, params.proposalId, body);
    return presentForStaff(await found(params.proposalId));
  }),
];

async function found(proposalId: string): Promise<ProposalRow> {
  const proposal = await findProposal(proposalId);
  if (!proposal) throw notFound("没有找到您提的这支队伍。");
  return proposal;
}

async function present(row: ProposalRow): Promise<Proposal> {
  const { communities } = await directory();
  const state = row.state as ProposalState;
  const kind = row.kind as TeamKind;
  return {
    id: row.id,
    state,
    stateWords: proposalStates[state],
    name: row.name,
    kind,
    kindName: teamKinds[kind],
    about: row.about,
    meets: row.meets,
    communityName: communities.get(row.communityId)?.name ?? "",
    createdAt: row.createdAt.toISOString(),
    answer: row.answer,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    teamId: row.teamId,
  };
}

/** With a phone number, so that the desk can ask what was meant. */
async function presentForStaff(row: ProposalRow) {
  const { id, name, phone } = row.resident;
  return {
    ...(await present(row)),
    residentName: name,
    residentPhone: phone && decryptField("resident", "phone", id, phone),
  };
}
