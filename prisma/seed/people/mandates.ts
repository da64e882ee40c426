import { idOf } from "../chance.js";
import type { MandateRow } from "../rows.js";

const day = 24 * 3_600_000;

/** 李敏 acts for her mother 张秀兰, since a month ago and for five more. */
export function mandateRows(now: Date): MandateRow[] {
  const takenAt = new Date(now.getTime() - 30 * day);
  return [
    {
      id: idOf("mandate", "zhangxiulan/limin"),
      principalId: idOf("resident", "zhangxiulan"),
      agentId: idOf("resident", "limin"),
      relation: "子女",
      scopes: ["follow", "apply", "book"],
      codeHash: null,
      codeExpiresAt: new Date(takenAt.getTime() + day),
      createdAt: takenAt,
      takenAt,
      expiresAt: new Date(now.getTime() + 150 * day),
      endedAt: null,
      endedBy: null,
    },
  ];
}
