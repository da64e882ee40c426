import type { ResidentActor } from "../../actor/actor.js";
import { mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { notFound, refused } from "../../errors/fault.js";
import { findProfile } from "../profile/queries.js";
import { standingFor } from "./standing.js";

/**
 * Puts one's name on the board of those who served most, or takes it off, at once.
 * @throws Fault not_found without a sign-up; guardian_needed for a minor; wrong_state before the station has taken one in
 */
export async function stand(actor: ResidentActor, on: boolean): Promise<void> {
  const standing = standingFor(actor, await findProfile(actor.id));
  if (standing === "none") throw notFound("您还没有登记做志愿者。");
  if (on && standing === "minor") throw refused("guardian_needed", "未满 18 周岁的，名字不上光荣榜。");
  if (on && standing === "not_yet") throw refused("wrong_state", "等志愿服务站回话以后，再来打开。");
  await commit({
    steps: [
      mustChange(
        1,
        () => notFound("您还没有登记做志愿者。"),
        sql`UPDATE volunteer SET onBoard = ${on} WHERE activeFor = ${actor.id}`,
      ),
    ],
    result: null,
  });
}
