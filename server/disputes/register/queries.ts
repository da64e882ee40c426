import type { DisputeStage } from "../../../contract/dispute-stages.js";
import type { StaffActor } from "../../actor/actor.js";
import { postedAs } from "../../actor/rights.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";

const pageSize = 30;

const rowParts = {
  request: { select: { number: true, community: { select: { name: true } } } },
  mediators: { where: { untilAt: null }, select: { staff: { select: { name: true } } }, orderBy: { fromAt: "asc" } },
} satisfies Prisma.DisputeInclude;

export type RegisterRow = Prisma.DisputeGetPayload<{ include: typeof rowParts }>;

/** The mediations whose file `openAsStaff` would open, as one condition of the database. */
async function openable(actor: StaffActor): Promise<Prisma.DisputeWhereInput> {
  const kin = await db().kinship.findMany({ where: { staffId: actor.id }, select: { residentId: true } });
  const mediates: Prisma.DisputeWhereInput = {
    parties: { none: { residentId: { in: kin.map(({ residentId }) => residentId) } } },
    OR: [
      { mediators: { some: { staffId: actor.id, untilAt: null } } },
      {
        mediators: { none: { untilAt: null } },
        request: {
          communityId: { in: postedAs(actor, "mediator") },
          OR: [{ ownerId: null }, { ownerId: actor.id }],
        },
      },
    ],
  };
  return { OR: [{ request: { communityId: { in: postedAs(actor, "head") } } }, mediates] };
}

/** One page of the register, the latest first. */
export async function listRegister(
  actor: StaffActor,
  { stage, cursor }: { stage?: DisputeStage | undefined; cursor?: string | undefined },
) {
  const position = decodeCursor(cursor);
  const rows = await db().dispute.findMany({
    where: {
      AND: [
        await openable(actor),
        stage ? { stage } : {},
        position
          ? {
              OR: [{ createdAt: { lt: position.at } }, { createdAt: position.at, requestId: { lt: position.id } }],
            }
          : {},
      ],
    },
    include: rowParts,
    orderBy: [{ createdAt: "desc" }, { requestId: "desc" }],
    take: pageSize + 1,
  });
  return pageOf(
    rows.map((row) => ({ ...row, id: row.requestId })),
    pageSize,
    ({ createdAt }) => createdAt,
  );
}
