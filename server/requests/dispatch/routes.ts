import { fileTypeFromBuffer } from "file-type";
import { revealResident } from "../../../contract/identity.js";
import { checkIdentity } from "../../../contract/real-name.js";
import {
  countViews,
  getStaffRequest,
  type LiveMessage,
  listDesks,
  listQueue,
  lookAtMany,
  moveStaffRequest,
  streamQueue,
} from "../../../contract/staff.js";
import { requestCode, requestLink } from "../../../contract/wechat.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { route } from "../../http/route.js";
import { countViewsOf } from "../counts/queries.js";
import { scopeOf } from "../policy.js";
import { lookAround } from "./around.js";
import { checkCard, moveAsStaff, openRequest, revealField } from "./commands.js";
import { openStream } from "./live.js";
import { codeOf, linkOf } from "./on-phone.js";
import { presentChosen, presentRow, presentWhole } from "./present.js";
import { findMoved, listChangedSince, listChosen, listColleagues, listView, type WholeRequest } from "./queries.js";

/** A console that was away asks for what it missed, and a little before, since clocks and commits are not in step. */
const overlap = 5_000;
const longestAway = 60 * 60_000;

export const dispatchRoutes = [
  route(listQueue, async ({ actor, query }) => {
    const world = await directory();
    const { view, q, cursor, limit, ...filter } = query;
    const { rows, nextCursor } = await listView(actor, { view, q, cursor, limit, filter }, now());
    return { rows: rows.map((row) => presentRow(row, actor, world, now())), nextCursor };
  }),

  route(countViews, async ({ actor }) => ({ views: await countViewsOf(actor, now()) })),

  route(getStaffRequest, async ({ actor, params }) => {
    const request = await openRequest(actor, params.number);
    return whole(actor, request);
  }),

  route(requestCode, async ({ actor, params, ctx }) => {
    const picture = await codeOf(actor, params.number);
    ctx.type = (await fileTypeFromBuffer(picture))?.mime ?? "image/png";
    ctx.set("cache-control", "private, max-age=86400");
    ctx.body = picture;
  }),

  route(requestLink, async ({ actor, params }) => ({ url: await linkOf(actor, params.number) })),

  route(checkIdentity, async ({ actor, params, body }) => {
    await checkCard(actor, params.number, body.idNumber);
    return {};
  }),

  route(lookAtMany, async ({ actor, query }) => {
    const world = await directory();
    const chosen = await listChosen(actor, query.numbers.split(","));
    return { rows: chosen.map((request) => presentChosen(request, actor, world, now())) };
  }),

  route(moveStaffRequest, async ({ actor, params, body }) => {
    await moveAsStaff(actor, params.number, body);
    const request = await findMoved(params.number);
    return whole(actor, request);
  }),

  route(revealResident, async ({ actor, params, body }) => ({ value: await revealField(actor, params.number, body) })),

  route(listDesks, async ({ actor }) => {
    const { communities, county } = await directory();
    const scope = scopeOf(actor);
    const reachable = [...communities.values()].filter(
      (community) => community.id === county.id || scope === "all" || scope.includes(community.id),
    );
    const colleagues = await listColleagues(scope);
    return {
      desks: reachable.flatMap((community) =>
        community.desks
          .filter((desk) => desk.open && desk.staffed)
          .map((desk) => ({ queueId: desk.queueId, name: desk.name, communityName: community.name })),
      ),
      colleagues: colleagues.map(({ id, name, desks }) => ({
        id,
        name,
        deskNames: desks.map(({ desk }) => desk.name),
        queueIds: desks.flatMap(({ desk }) => (desk.queue ? [desk.queue.id] : [])),
      })),
    };
  }),

  route(streamQueue, async ({ actor, query, ctx }) => {
    const last = Number((ctx.get("last-event-id") || query.after || "").split("-")[0]);
    const at = now();
    const since =
      Number.isFinite(last) && last > 0 ? new Date(Math.max(last - overlap, at.getTime() - longestAway)) : null;
    await openStream(ctx, actor, async () =>
      since ? (await listChangedSince(actor, since)).map((row) => missedMessage(row, since)) : [],
    );
  }),
];

async function whole(actor: StaffActor, request: WholeRequest) {
  const at = now();
  return presentWhole(request, await lookAround(actor, request, at), actor, await directory(), at);
}

interface Changed {
  id: string;
  number: string;
  title: string;
  updatedAt: Date;
  submittedAt: Date;
}

function missedMessage({ id, number, title, updatedAt, submittedAt }: Changed, since: Date): LiveMessage {
  return {
    id: `${updatedAt.getTime()}-${id.slice(0, 8)}`,
    type: submittedAt >= since ? "arrived" : "changed",
    number,
    title,
    at: updatedAt.toISOString(),
  };
}
