import type { QueueRow, StaffRequest } from "../../contract/staff.js";

/** Monday, 23 November 2026, 9:41 in China. */
export const now = new Date("2026-11-23T01:41:00Z");

let made = 0;

/** A row of the queue as the server sends it, with what a story wants to be different. */
export function aRow(change: Partial<Omit<QueueRow, "due">> & { due?: Partial<QueueRow["due"]> } = {}): QueueRow {
  made += 1;
  return {
    number: `2026-1118-${String(made).padStart(4, "0")}`,
    kind: "application",
    title: "高龄津贴申请",
    excerpt: "母亲今年满八十",
    confidential: false,
    openable: true,
    residentName: "张**",
    place: "曙光路",
    communityName: "曙光社区",
    deskName: "低保工作站",
    state: "queued",
    stateWords: "等人接",
    owner: null,
    flags: [],
    tags: [],
    claimable: true,
    updatedAt: "2026-11-23T01:00:00Z",
    queueId: "01000000-0000-7000-8000-00000000000a",
    revision: 1,
    ...change,
    due: {
      at: "2026-11-25T09:30:00Z",
      date: "2026-11-25",
      state: "running",
      daysLeft: 2,
      words: "还剩 2 个工作日",
      dateWords: "11月25日 周三",
      provisional: false,
      slips: [],
      ...change.due,
    },
  };
}

/** A request as its own page gets it. */
export function aRequest(change: Partial<StaffRequest> = {}): StaffRequest {
  return {
    row: aRow({ state: "in_progress", stateWords: "办理中" }),
    text: null,
    channel: "手机",
    submittedAt: "2026-11-18T01:12:00Z",
    legalDateWords: "12月2日 周三",
    facts: [],
    attachments: [],
    timeline: [],
    next: "",
    routing: { sentence: "", where: "", what: "", who: "", rule: null, version: 1, facts: [] },
    resident: {
      name: "张**",
      phone: null,
      idNumber: null,
      idCheckedAt: null,
      age: null,
      traits: [],
      address: "",
      others: [],
    },
    firstReceiver: null,
    parts: [],
    parent: null,
    mergedInto: null,
    followers: 0,
    similar: [],
    rating: null,
    moves: [],
    revision: 3,
    ...change,
  };
}
