import type { Prisma } from "../../db/generated/client.js";
import { dayOf } from "../calendar/shanghai.js";

/** Posts that are held on the day of this instant in Asia/Shanghai, their last day included. */
export function heldOn(at: Date): Prisma.PostWhereInput {
  const today = new Date(dayOf(at));
  return { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] };
}
