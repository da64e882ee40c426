import { chanceOf, idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import { places } from "../places/communities.js";
import type { ReplyTemplateRow, RequestRow, RequestTagRow, TagRow } from "../rows.js";

interface Plan {
  name: string;
  text: string;
  itemCode?: string;
  state?: string;
}

const plans: readonly Plan[] = [
  {
    name: "收下了",
    state: "accepted",
    text: "{姓名}您好，{事项}（{编号}）收下了，{办结期限}前给您结果。{窗口}{经办人}",
  },
  {
    name: "要补材料",
    state: "in_progress",
    text: "{姓名}您好，{事项}还差下面几样，拍照传上来就行：\n1. \n不清楚可以打{窗口电话}。",
  },
  {
    name: "维修已派工",
    itemCode: "report-problem",
    state: "accepted",
    text: "{姓名}您好，您反映的问题已经派人去看，{办结期限}前修好。没修好请在办件里说一声。",
  },
  {
    name: "证明可以来取",
    itemCode: "residence-proof",
    text: "{姓名}您好，居住证明开好了，带身份证到{社区}{窗口}取，周一到周五 8:30–17:30。",
  },
  { name: "办好了，请打分", text: "{姓名}您好，{事项}办好了。有不满意的地方，15 天内在办件里说一声。" },
];

/** What the community's head of each place has written for all of its colleagues. */
export function writeReplies(staff: readonly StaffPlan[], at: Date): ReplyTemplateRow[] {
  return places.flatMap(({ code }) => {
    const author = staff.find(({ communityCode, posts }) => communityCode === code && posts.some(isHead));
    if (!author) return [];
    return plans.map(({ name, text, itemCode = null, state = null }) => ({
      id: idOf("reply_template", `${code}/${name}`),
      staffId: author.id,
      communityId: idOf("community", code),
      shared: true,
      name,
      itemCode,
      state,
      text,
      createdAt: at,
      updatedAt: at,
    }));
  });
}

const names = ["老旧小区", "要上门", "联系不上", "媒体关注"];

/** The tags of each community. */
export function nameTags(staff: readonly StaffPlan[], at: Date): TagRow[] {
  return places.flatMap(({ code }) => {
    const author = staff.find(({ communityCode, posts }) => communityCode === code && posts.some(isHead));
    return names.map((name) => ({
      id: idOf("tag", `${code}/${name}`),
      communityId: idOf("community", code),
      name,
      createdById: author?.id ?? "",
      createdAt: at,
    }));
  });
}

/** Some open requests wear one; a mediation none. */
export function putTags(requests: readonly RequestRow[], tags: readonly TagRow[]): RequestTagRow[] {
  return requests.flatMap(({ id, communityId, ownerId, confidential, acceptedAt }) => {
    const chance = chanceOf(`tag ${id}`);
    const own = tags.filter((tag) => tag.communityId === communityId);
    if (confidential || !ownerId || !acceptedAt || own.length === 0 || chance.between(1, 6) > 1) return [];
    return [{ requestId: id, tagId: chance.pick(own).id, staffId: ownerId, createdAt: acceptedAt }];
  });
}

function isHead({ role }: { role: string }): boolean {
  return role === "head";
}
