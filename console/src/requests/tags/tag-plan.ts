import type { Tag } from "../../../../contract/tags.js";
import type { ChosenRow } from "../many/plan.js";

export type TagWay = "add" | "remove";

/** What would change on a row, or why nothing does. */
export interface TagPlan {
  chosen: ChosenRow;
  change: Tag[];
  why: string | null;
}

/** Nothing is sent that is known to be refused, or that is so already. */
export function planTags(
  rows: readonly ChosenRow[],
  way: TagWay,
  wanted: readonly (Tag & { communityName: string })[],
): TagPlan[] {
  return rows.map((chosen) => {
    const { row } = chosen;
    if (row.confidential) return { chosen, change: [], why: "调解要保密，不打标签" };
    const here = wanted.filter(({ communityName }) => communityName === row.communityName);
    const has = (tag: Tag) => row.tags.some(({ id }) => id === tag.id);
    const change = here.filter((tag) => has(tag) === (way === "remove"));
    if (wanted.length === 0) return { chosen, change, why: null };
    if (here.length === 0) return { chosen, change, why: `是${row.communityName}的，没有这个标签` };
    return { chosen, change, why: change.length ? null : way === "add" ? "已经有了" : "本来就没有" };
  });
}
