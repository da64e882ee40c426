import { removedDays } from "../../../contract/teams.js";
import { notAllowed } from "../../errors/fault.js";

/** @throws Fault not_allowed where somebody was asked to leave not long ago: a tap would undo the leader's word */
export function mayComeBack(removed: Date | null, at: Date): void {
  if (removed && at.getTime() - removed.getTime() < removedDays * 86_400_000)
    throw notAllowed("您前些天离开了这支队伍。想回来，先跟社区说一声。");
}
