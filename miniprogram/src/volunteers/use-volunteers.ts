import { getActivity, listActivities } from "../../../contract/activities.js";
import type { InputOf } from "../../../contract/endpoint.js";
import { getMyService } from "../../../contract/service-hours.js";
import { listMyProposals } from "../../../contract/team-proposals.js";
import { getTeam, listTeams } from "../../../contract/teams.js";
import { getVolunteerBoard } from "../../../contract/volunteer-board.js";
import { call } from "../platform/client";
import { useHomeCommunity } from "../platform/home-community";
import { useLoaded } from "../platform/loaded";
import { usePages } from "../platform/pages";
import { useResident } from "../platform/session";

export type Asked = InputOf<typeof listActivities>["query"];

/** Activities page after page, by what is asked for. */
export function useActivities(asked: Asked | null) {
  const communityId = useHomeCommunity()?.id;
  const query = asked && { ...(communityId && !asked.teamId ? { communityId } : {}), ...asked };
  return usePages(
    query && `activities:${JSON.stringify(query)}`,
    (cursor) => call(listActivities, { query: { ...query, ...(cursor ? { cursor } : {}) } }),
    ({ activities }) => activities,
  );
}

export function useActivity(id: string) {
  return useLoaded(id ? `activity:${id}` : null, () => call(getActivity, { params: { activityId: id } }));
}

/** One's own hours; nothing is asked before somebody has signed in. */
export function useMyService() {
  const resident = useResident();
  return useLoaded(resident ? `service:${resident.id}` : null, () => call(getMyService, { query: {} }));
}

/** Who served most in the chosen community, of those who want to be named. */
export function useBoard(of: "this" | "last") {
  const resident = useResident();
  const communityId = useHomeCommunity()?.id;
  return useLoaded(resident ? `board:${resident.id}:${communityId ?? ""}:${of}` : null, () =>
    call(getVolunteerBoard, { query: { of, ...(communityId ? { communityId } : {}) } }),
  );
}

/** The teams of the chosen community, one's own first. */
export function useTeams() {
  const communityId = useHomeCommunity()?.id;
  return useLoaded(`teams:${communityId ?? ""}`, () => call(listTeams, { query: communityId ? { communityId } : {} }));
}

/** What one wished for as a team, the newest first. */
export function useMyProposals() {
  const resident = useResident();
  return useLoaded(resident ? `team-proposals:${resident.id}` : null, () => call(listMyProposals, {}));
}

export function useTeam(id: string) {
  return useLoaded(id ? `team:${id}` : null, () => call(getTeam, { params: { teamId: id } }));
}
