import { db } from "../../db/prisma.js";

/** What a follower reads when the matter has come to an end. */
export interface FollowerLetter {
  residentId: string;
  requestNumber: string | null;
  title: string;
  text: string;
}

const titles: Record<string, string> = {
  resolve: "您关心的事办好了",
  reject: "您关心的事有结果了",
  withdraw: "您关心的那件撤回了",
};

interface Ending {
  action: string;
  text: string | null;
  requestId: string;
  request: { title: string; confidential: boolean; parentId: string | null; item: { shared: boolean } };
}

/**
 * The letters of an ending to all who follow the request. The answer was written to another person, so only that of a
 * matter which neighbours share is passed on.
 */
export async function lettersToFollowers({ action, text, requestId, request }: Ending): Promise<FollowerLetter[]> {
  const title = titles[action];
  if (!title || request.confidential || request.parentId) return [];
  const [followers, merged] = await Promise.all([
    db().requestFollower.findMany({ where: { requestId }, select: { residentId: true } }),
    db().request.findMany({ where: { mergedIntoId: requestId }, select: { residentId: true, number: true } }),
  ]);
  const numberOf = new Map(merged.map(({ residentId, number }) => [residentId, number]));
  const answer = request.item.shared && text ? `${request.title}：${text}` : `${request.title}：有疑问请打社区电话。`;
  return followers.map(({ residentId }) => ({
    residentId,
    // Their own request, if they have one; the other they cannot open.
    requestNumber: numberOf.get(residentId) ?? null,
    title,
    text: action === "withdraw" ? "报它的人撤回了。您那里还没好的话，请再报一次。" : answer.slice(0, 500),
  }));
}
