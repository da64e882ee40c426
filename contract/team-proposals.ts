import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant, maybeWords, words } from "./fields.js";
import { type TeamKind, teamKinds } from "./teams.js";

/** How far a wish for a new team has come. */
export const proposalStates = {
  waiting: "等社区答复",
  founded: "建起来了",
  refused: "社区没有同意",
  withdrawn: "您收回了",
} as const;
export type ProposalState = keyof typeof proposalStates;

const given = {
  name: words(40, "请写队名。"),
  kind: z.enum(Object.keys(teamKinds) as [TeamKind, ...TeamKind[]], "请选哪一种。"),
  about: words(300, "请写想一起做什么。"),
  meets: words(60, "请写什么时候聚。"),
} as const;

export const proposal = z.object({
  id,
  state: z.enum(Object.keys(proposalStates) as [ProposalState, ...ProposalState[]]),
  stateWords: z.string(),
  name: z.string(),
  kind: z.enum(Object.keys(teamKinds) as [TeamKind, ...TeamKind[]]),
  kindName: z.string(),
  about: z.string(),
  meets: z.string(),
  communityName: z.string(),
  createdAt: instant,
  answer: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(instant),
  teamId: z.nullable(id),
});
export type Proposal = z.infer<typeof proposal>;

const proposalId = z.object({ proposalId: id });

export const proposeTeam = endpoint({
  method: "POST",
  path: "/api/my/team-proposals",
  who: "resident",
  summary: "Asks the own community for a new team, which one will lead; one wish at a time.",
  body: z.object(given),
  reply: proposal,
  errors: ["already_registered", "guardian_needed", "wrong_state"],
  creates: true,
});

export const listMyProposals = endpoint({
  method: "GET",
  path: "/api/my/team-proposals",
  who: "resident",
  summary: "The newest of one's own wishes for teams, and what the community said.",
  reply: z.object({ proposals: z.array(proposal) }),
});

export const withdrawProposal = endpoint({
  method: "DELETE",
  path: "/api/my/team-proposals/:proposalId",
  who: "resident",
  summary: "Takes a wish back that was not answered yet.",
  params: proposalId,
  reply: proposal,
  errors: ["not_found", "wrong_state"],
});

export const staffProposal = z.object({
  ...proposal.shape,
  residentName: z.string(),
  residentPhone: z.nullable(z.string()),
});
export type StaffProposal = z.infer<typeof staffProposal>;

export const listProposals = endpoint({
  method: "GET",
  path: "/api/staff/team-proposals",
  who: "staff",
  summary: "What residents wish for: those that wait, who has waited longest first, or those that were answered.",
  query: z.object({
    communityId: z.optional(id),
    part: z._default(z.enum(["waiting", "answered"]), "waiting"),
    cursor,
  }),
  reply: z.object({ proposals: z.array(staffProposal), nextCursor: z.nullable(z.string()) }),
  errors: ["not_found", "not_allowed"],
});

export const decideProposal = endpoint({
  method: "POST",
  path: "/api/staff/team-proposals/:proposalId/decision",
  who: "staff",
  summary: "Founds the team with who wished for it as its leader, or says why not; the resident hears of it.",
  params: proposalId,
  body: z
    .object({ yes: z.boolean(), answer: maybeWords(300) })
    .check(
      z.refine(({ yes, answer }) => yes || answer !== "", { path: ["answer"], error: "请写为什么不行，TA 会看到。" }),
    ),
  reply: staffProposal,
  errors: ["not_found", "not_allowed", "wrong_state"],
  creates: true,
});
