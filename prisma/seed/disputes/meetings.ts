import { recordText } from "../../../server/disputes/sessions/record-text.js";
import { spanWords } from "../../../server/disputes/sessions/span-words.js";
import { hashOf } from "../../../server/disputes/signatures/sign.js";
import { idOf } from "../chance.js";
import { signAs } from "../requests/sign.js";
import type {
  County,
  DisputeAttendanceRow,
  DisputeEventRow,
  DisputeSessionRow,
  DisputeSignatureRow,
  RoomHoldRow,
  SlotRow,
} from "../rows.js";
import type { World } from "../world.js";
import type { DisputeFile } from "./course.js";

const hour = 3_600_000;
/** A meeting takes so long, and its record is written right after it. */
const lasts = 1.5 * hour;
const place = "调解室，居委会二楼";

type Meetings = Pick<County, "room_hold" | "dispute_session" | "dispute_attendance" | "dispute_signature">;

/** What the mediators wrote down of the first meeting, by its file. */
const said: Record<string, { notes: string; proposal: string }> = {
  "demo/talked": {
    notes:
      "申请人说：空调水从夏天滴到现在，夜里睡不好，雨棚锈穿了一块。\n对方说：接过一次水管，夏天风大刮掉了，不是有意的。\n调解员讲了《民法典》第二百八十八条，不动产的相邻各方要方便生活、团结互助。",
    proposal: "对方一周内把冷凝水管接进雨水管并固定，换雨棚的钱双方再商量。",
  },
};
/** Where they came to an agreement in it. */
const agreed = {
  notes:
    "申请人说了经过和损失，对方认了大部分，只说当时手头紧。\n调解员讲了《民法典》第一千一百六十五条、第二百八十八条，劝双方各让一步。\n双方都说愿意写成协议。",
  proposal: "照写好的协议办，先修后赔。",
};
const otherwise = {
  notes:
    "双方各自说了经过，都认为事情不大，话赶话才闹僵。\n调解员讲了《民法典》关于相邻关系的规定，劝双方先把当下的事解决。",
  proposal: "先请懂行的人看一看，费用双方各担一半，看过以后再定怎么办。",
};

/** Plays the meetings that a mediation's register tells of: those that were, with record and signatures, and those to come. */
export function arrangeMeetings(world: World, disputes: readonly DisputeFile[], slots: readonly SlotRow[]): Meetings {
  const meetings: Meetings = { room_hold: [], dispute_session: [], dispute_attendance: [], dispute_signature: [] };
  for (const played of disputes) {
    const arranged = played.events.filter(({ action }) => action === "meet");
    const recorded = played.events.filter(({ action }) => action === "record");
    for (const [index, event] of arranged.entries()) {
      const record = recorded[index];
      const session = record
        ? held(played, index, event, record)
        : planned(world, played, index, event, slots, meetings);
      meetings.dispute_session.push(session);
      meetings.dispute_attendance.push(...attendanceOf(played, session));
    }
    for (const [index, record] of recorded.entries()) signRecord(played, index, record, meetings);
  }
  return meetings;
}

function sessionOf({ file }: DisputeFile, index: number, { at }: DisputeEventRow): DisputeSessionRow {
  return {
    id: idOf("dispute_session", `${file.key}/${index}`),
    requestId: file.row.id,
    number: index + 1,
    state: "planned",
    sides: "both",
    startsAt: at,
    endsAt: at,
    place,
    online: null,
    holdId: null,
    createdAt: at,
    remindedAt: null,
    reason: null,
    record: null,
    recordHash: null,
    result: null,
    recordedAt: null,
  };
}

function held(played: DisputeFile, index: number, event: DisputeEventRow, record: DisputeEventRow): DisputeSessionRow {
  const endsAt = record.at;
  const startsAt = new Date(endsAt.getTime() - lasts);
  const session = { ...sessionOf(played, index, event), startsAt, endsAt };
  const result = resultOf(played);
  return { ...session, state: "held", remindedAt: event.at, result, recordedAt: record.at };
}

/** Whoever agreed did so in the one meeting that they had. */
const resultOf = ({ events }: DisputeFile) => (events.some(({ action }) => action === "draft") ? "agreed" : "again");

/** In the committee's own room, the first span that is free from tomorrow on. */
function planned(
  world: World,
  played: DisputeFile,
  index: number,
  event: DisputeEventRow,
  slots: readonly SlotRow[],
  { room_hold: holds }: { room_hold: RoomHoldRow[] },
): DisputeSessionRow {
  const resourceId = idOf("resource", `${played.file.desk.communityCode}/mediation`);
  const from = world.now.getTime() + 20 * hour;
  const slot = slots.find(
    (one) => one.resourceId === resourceId && one.startsAt.getTime() > from && one.taken === 0 && !one.closed,
  );
  if (!slot) throw new Error("no free span of the mediation room");
  slot.taken = slot.capacity;
  const session = sessionOf(played, index, event);
  const holdId = idOf("room_hold", session.id);
  holds.push({ id: holdId, slotId: slot.id, places: slot.capacity, createdAt: event.at, releasedAt: null });
  event.text = `${spanWords(slot)}，${place}`;
  return {
    ...session,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    holdId,
    online: "腾讯会议 826 310 477",
  };
}

function attendanceOf({ people }: DisputeFile, session: DisputeSessionRow): DisputeAttendanceRow[] {
  const came = session.state === "held" ? "here" : null;
  return (["applicant", "respondent", "mediator"] as const).map((role) => ({
    id: idOf("dispute_attendance", `${session.id}/${role}`),
    sessionId: session.id,
    role,
    staffId: role === "mediator" ? people.mediator.id : null,
    name: null,
    about: null,
    answer: came ?? (role === "respondent" ? "here" : null),
    text: null,
    came,
  }));
}

/** The record, composed as the hall composes it, and whose signatures the register tells of. */
function signRecord(played: DisputeFile, index: number, { at }: DisputeEventRow, meetings: Meetings) {
  const { file, people, events } = played;
  const session = meetings.dispute_session.find(({ id }) => id === idOf("dispute_session", `${file.key}/${index}`));
  if (!session) return;
  const next = meetings.dispute_session.find(
    ({ requestId, number }) => requestId === file.row.id && number > index + 1,
  );
  const text = recordText({
    number: file.row.number,
    committee: file.desk.communityName,
    session,
    people: (["applicant", "respondent", "mediator"] as const).map((role) => ({
      role,
      name: people[role].name,
      about: null,
      came: "here",
    })),
    ...(said[file.key] ?? (resultOf(played) === "agreed" ? agreed : otherwise)),
    result: resultOf(played),
    next: next ?? null,
    recordedBy: people.mediator.name,
    recordedAt: at,
  });
  const recordHash = hashOf(text);
  Object.assign(session, { record: text, recordHash });
  for (const { role, at: signedAt } of events.filter(({ action }) => action === "sign_record")) {
    const signer = role as Signer;
    meetings.dispute_signature.push(
      signatureOf(file.row.id, session, recordHash, signer, people[signer].name, signedAt),
    );
  }
}

type Signer = "applicant" | "respondent" | "mediator";

function signatureOf(
  requestId: string,
  session: DisputeSessionRow,
  textHash: string,
  role: Signer,
  name: string,
  at: Date,
): DisputeSignatureRow {
  return {
    id: idOf("dispute_signature", `${session.id}/${role}`),
    requestId,
    subjectId: session.id,
    signer: idOf("dispute_attendance", `${session.id}/${role}`),
    textHash,
    strokes: signAs(name),
    by: "phone",
    witnessId: null,
    signedAt: at,
    voidedAt: null,
  };
}
