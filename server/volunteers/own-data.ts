import { type SignupState, signupStates } from "../../contract/activities.js";
import { type ProposalState, proposalStates } from "../../contract/team-proposals.js";
import type { ResidentActor } from "../actor/actor.js";
import { db } from "../db/prisma.js";
import { type Statement, sql } from "../db/statement.js";
import { now } from "../env/clock.js";
import type { Holding } from "../requests/kinds.js";
import { leave } from "./activities/signups.js";
import { openGuardian } from "./guardian.js";
import { eraseHelp, helpHoldings } from "./help/own-data.js";
import { erasePairs, pairHoldings } from "./pairs/own-data.js";
import { listRecords } from "./records/queries.js";

/** Activities, hours, teams and papers of a resident, in words one can read (PIPL 45). */
export async function holdings(residentId: string): Promise<Holding[]> {
  const [signups, profiles, teams, proposals, removals, records, help, pairs] = await Promise.all([
    db().activitySignup.findMany({
      where: { residentId },
      include: { activity: { select: { title: true, startsAt: true } }, role: true, entries: true, correction: true },
      orderBy: { createdAt: "asc" },
    }),
    db().volunteer.findMany({ where: { residentId }, orderBy: { createdAt: "asc" } }),
    db().teamMember.findMany({ where: { residentId }, include: { team: { select: { name: true } } } }),
    db().teamProposal.findMany({ where: { residentId }, orderBy: { createdAt: "asc" } }),
    db().teamRemoval.findMany({
      where: { residentId },
      include: { team: { select: { name: true } } },
      orderBy: { at: "asc" },
    }),
    listRecords(residentId),
    helpHoldings(residentId),
    pairHoldings(residentId),
  ]);
  return [
    {
      name: "报过的活动",
      rows: signups.map((row) => ({
        活动: row.activity.title,
        时间: row.activity.startsAt.toISOString(),
        做什么: row.role.name,
        状态: signupStates[row.state as SignupState],
        监护人: openGuardian(row.id, row.guardianName),
        签到: row.checkedInAt?.toISOString() ?? null,
        签退: row.checkedOutAt?.toISOString() ?? null,
        时长的账: row.entries.map(({ minutes, byName, at }) => ({
          分钟: minutes,
          谁记的: byName,
          时间: at.toISOString(),
        })),
        更正: row.correction && {
          我写的: row.correction.words,
          答复: row.correction.answer,
          申诉: row.correction.appeal,
        },
      })),
    },
    {
      name: "志愿者登记",
      rows: profiles.map(({ createdAt, answersCalls, onBoard }) => ({
        登记: createdAt.toISOString(),
        邻居叫人时告诉我: answersCalls,
        名字上光荣榜: onBoard,
      })),
    },
    {
      name: "我的队伍",
      rows: teams.map(({ team, role, joinedAt }) => ({
        队伍: team.name,
        带队: role === "leader",
        加入: joinedAt.toISOString(),
      })),
    },
    {
      name: "想建的队伍",
      rows: proposals.map(({ name, about, meets, state, createdAt, answer }) => ({
        队名: name,
        做什么: about,
        什么时候聚: meets,
        状态: proposalStates[state as ProposalState],
        时间: createdAt.toISOString(),
        答复: answer,
      })),
    },
    {
      name: "被请出的队伍",
      rows: removals.map(({ team, reason, byName, at }) => ({
        队伍: team.name,
        为什么: reason,
        谁说的: byName,
        时间: at.toISOString(),
      })),
    },
    {
      name: "开出的服务记录",
      rows: records.map(({ number, fromDay, untilDay, minutes, revokedAt }) => ({
        编号: number,
        从: fromDay,
        到: untilDay,
        分钟: minutes,
        作废: revokedAt?.toISOString() ?? null,
      })),
    },
    ...help,
    ...pairs,
  ];
}

/** Gives back the places of activities to come, so that others have them; then takes out what names the person (PIPL 47). */
export async function eraseOf(actor: ResidentActor): Promise<Statement[]> {
  const at = now();
  const coming = await db().activitySignup.findMany({
    where: { activeFor: actor.id, state: { in: ["accepted", "waitlisted"] }, activity: { startsAt: { gt: at } } },
    select: { activityId: true },
  });
  for (const { activityId } of coming) await leave({ ...actor, intention: undefined }, activityId);
  return [
    sql`UPDATE activity_signup SET guardianName = NULL, note = '', activeFor = NULL WHERE residentId = ${actor.id}`,
    sql`UPDATE hours_correction SET words = '', answer = NULL, appeal = NULL, verdict = NULL WHERE residentId = ${actor.id}`,
    sql`UPDATE service_record SET revokedAt = COALESCE(revokedAt, ${at}), revokedFor = COALESCE(revokedFor, '本人注销了')
        WHERE residentId = ${actor.id}`,
    sql`DELETE FROM team_member WHERE residentId = ${actor.id}`,
    sql`UPDATE team_proposal SET about = '', answer = NULL, waitingFor = NULL, state = IF(state = 'waiting', 'withdrawn', state)
        WHERE residentId = ${actor.id}`,
    sql`DELETE FROM team_removal WHERE residentId = ${actor.id}`,
    sql`UPDATE volunteer SET onBoard = 0 WHERE residentId = ${actor.id}`,
    ...eraseHelp(actor.id, at),
    ...erasePairs(actor.id, at),
  ];
}
