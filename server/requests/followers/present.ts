import type { Followed, Reported } from "../../../contract/follows.js";
import type { Directory } from "../../communities/directory.js";
import { headlineOf } from "../words.js";
import type { Matter } from "./likeness.js";
import { neighbourPlace } from "./place.js";

interface ReportedRow extends Matter {
  number: string;
  title: string;
  communityId: string;
  submittedAt: Date;
  followers: readonly { residentId: string }[];
}

interface FollowedRow extends ReportedRow {
  state: string;
  kind: string;
  answer: string | null;
  mergedInto: { number: string; state: string } | null;
  queue: { desk: { name: string } };
}

export function presentReported(row: ReportedRow, residentId: string, world: Directory): Reported {
  const names = world.addresses.filter(({ communityId }) => communityId === row.communityId).map(({ name }) => name);
  const community = world.communities.get(row.communityId) ?? world.county;
  return {
    number: row.number,
    title: row.title,
    place: neighbourPlace(row.place, names) || community.name,
    submittedAt: row.submittedAt.toISOString(),
    followers: row.followers.length,
    following: row.followers.some((follower) => follower.residentId === residentId),
  };
}

export function presentFollowed(row: FollowedRow, residentId: string, world: Directory): Followed {
  return {
    ...presentReported(row, residentId, world),
    stateWords:
      row.state === "withdrawn" ? "报它的人撤回了" : headlineOf({ ...row, booking: null }, row.queue.desk.name),
    answer: row.answer,
  };
}
