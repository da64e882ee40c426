import { heldOn } from "../communities/staff/posts.js";
import { db } from "../db/prisma.js";
import type { Statement } from "../db/statement.js";
import { type StaffLetter, tellStaff } from "./tell-staff.js";

/** Plans a message for those who keep the hall running: the county's administrators and supervisors. */
export async function tellKeepers(letter: StaffLetter, at: Date): Promise<Statement[]> {
  const keepers = await db().post.findMany({
    where: { role: { in: ["administrator", "supervisor"] }, ...heldOn(at), staff: { active: true } },
    select: { staffId: true },
  });
  return tellStaff(
    keepers.map(({ staffId }) => staffId),
    letter,
    at,
  );
}
