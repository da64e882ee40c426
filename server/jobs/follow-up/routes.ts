import { contactEvery, type DeskSeeker, listSeekers, noteContact } from "../../../contract/job-desk.js";
import { type Directory, directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { route } from "../../http/route.js";
import { maskName } from "../../identity/masks.js";
import { jobCommunities } from "../policy.js";
import { seekerStateWords } from "../registration/words.js";
import { noteTalk } from "./commands.js";
import { type Followed, listFollowed } from "./queries.js";

export const followUpRoutes = [
  route(listSeekers, async ({ actor, query }) => {
    const world = await directory();
    const { rows, nextCursor } = await listFollowed(
      jobCommunities(actor, world).map(({ id }) => id),
      query,
    );
    return { seekers: rows.map((row) => presentFollowed(row, world, now())), nextCursor };
  }),

  route(noteContact, async ({ actor, params, body }) => {
    await noteTalk(actor, params.number, body.text);
    return {};
  }),
];

function presentFollowed(row: Followed, world: Directory, at: Date): DeskSeeker {
  const { number, skills, hours, payAtLeast, hardship, contactedAt, createdAt } = row;
  const placed = row.state === "hired" || row.state === "followed_up";
  const unheardDays = (at.getTime() - (contactedAt ?? createdAt).getTime()) / 86_400_000;
  return {
    number,
    name: maskName(row.name),
    communityName: world.communities.get(row.communityId)?.name ?? "",
    skills,
    hours,
    payAtLeast,
    hardship,
    stateWords: seekerStateWords(row.state, row.pausedAt),
    paused: row.pausedAt !== null,
    contactedAt: contactedAt?.toISOString() ?? null,
    registeredAt: createdAt.toISOString(),
    due: hardship !== "没有" && !placed && unheardDays >= contactEvery,
  };
}
