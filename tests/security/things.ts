import { newKey } from "../support/keys.js";

// What belongs to 曙光社区 and its people in the demonstration, by the beginning of the path that names it.

const of = (table: string, columns: string, more = "") =>
  `SELECT ${columns} FROM ${table} t JOIN community c ON c.id = t.communityId WHERE c.code = 'shuguang' ${more} LIMIT 1`;
const requestOf = (joined: string, columns: string, more = "") =>
  `SELECT r.number, ${columns} FROM request r JOIN community c ON c.id = r.communityId JOIN ${joined}
   WHERE c.code = 'shuguang' ${more} LIMIT 1`;

const booking = requestOf("booking b ON b.requestId = r.id", "b.slotId", "AND b.startsAt > NOW()");
const dispute = requestOf("dispute_session s ON s.requestId = r.id", "s.id AS sessionId");
const helpCall = of("help_call", "t.id AS callId");
const pair = of("pair", "t.id AS pairId");
const placement = of("placement", "t.id");
const fair = of("job_fair", "t.id");
const booth = `SELECT b.id, k.id AS ticketId FROM fair_booth b JOIN job_fair t ON t.id = b.fairId
  JOIN ticket k ON k.boothId = b.id JOIN community c ON c.id = t.communityId WHERE c.code = 'shuguang' LIMIT 1`;
const request = requestOf("application a ON a.requestId = r.id", "r.residentId", "AND r.state = 'queued'");
const signup = `SELECT t.id AS activityId, s.id AS signupId FROM activity t JOIN activity_signup s ON s.activityId = t.id
  JOIN community c ON c.id = t.communityId WHERE c.code = 'shuguang' LIMIT 1`;
const member = `SELECT t.id AS teamId, m.residentId FROM team t JOIN team_member m ON m.teamId = t.id
  JOIN community c ON c.id = t.communityId WHERE c.code = 'shuguang' LIMIT 1`;
const proposal = of("team_proposal", "t.id AS proposalId");
const desk = `SELECT d.id AS deskId, q.id AS queueId, s.id AS staffId FROM desk d JOIN queue q ON q.deskId = d.id
  JOIN staff_member s ON s.communityId = d.communityId JOIN community c ON c.id = d.communityId
  WHERE c.code = 'shuguang' LIMIT 1`;

/** One row each, whose columns are the parameters of the path. */
export const things: Readonly<Record<string, string>> = {
  "/api/me/mandates": "SELECT id FROM mandate LIMIT 1",
  "/api/my/bookings": booking,
  "/api/my/courses": signup,
  "/api/my/disputes": dispute,
  "/api/my/disputes/:number/steps": requestOf(
    "dispute_agreement a ON a.requestId = r.id JOIN agreement_step s ON s.agreementId = a.id",
    "s.id AS stepId",
  ),
  "/api/my/help-calls": helpCall,
  "/api/my/offered-help-calls": helpCall,
  "/api/my/pairs": pair,
  "/api/my/placements": placement,
  "/api/my/requests": request,
  "/api/my/service": signup,
  "/api/my/team-proposals": proposal,
  "/api/my/tickets": "SELECT id AS ticketId FROM ticket LIMIT 1",
  "/api/my/waitlist": "SELECT id AS entryId FROM waitlist_entry LIMIT 1",
  "/api/staff/absences": "SELECT id AS absenceId FROM absence LIMIT 1",
  "/api/staff/account/sessions": "SELECT id AS sessionId FROM session WHERE kind = 'staff' LIMIT 1",
  "/api/staff/activities": signup,
  "/api/staff/addresses": of("address_name", "t.id AS addressId"),
  "/api/staff/booking-pauses": of("booking_pause", "t.id AS pauseId"),
  "/api/staff/bookings": booking,
  "/api/staff/booths": booth,
  "/api/staff/calendar": "SELECT '2026-12-01' AS day",
  "/api/staff/communities": of("staff_member", "t.communityId, t.id AS staffId"),
  "/api/staff/disputes": dispute,
  "/api/staff/fairs": fair,
  "/api/staff/hall/counters": "SELECT 1 AS number",
  "/api/staff/hall/tickets": "SELECT id AS ticketId FROM ticket LIMIT 1",
  "/api/staff/help-calls": helpCall,
  "/api/staff/hours-corrections": "SELECT id AS correctionId FROM hours_correction LIMIT 1",
  "/api/staff/job-seekers": requestOf("job_seeker j ON j.requestId = r.id AND j.activeFor IS NOT NULL", "j.requestId"),
  "/api/staff/kinships": "SELECT staffId, residentId FROM kinship LIMIT 1",
  "/api/staff/pairs": pair,
  "/api/staff/parked": "SELECT id FROM outbox LIMIT 1",
  "/api/staff/people": of("staff_member", "t.id AS staffId"),
  "/api/staff/placements": placement,
  "/api/staff/posts": of("post", "t.id AS postId"),
  "/api/staff/queues": desk,
  "/api/staff/requests": request,
  "/api/staff/roster": desk,
  "/api/staff/rules": "SELECT MAX(version) AS version FROM rule_set",
  "/api/staff/saved-views": of("saved_view", "t.id"),
  "/api/staff/schedule-exceptions": "SELECT id AS exceptionId FROM schedule_exception LIMIT 1",
  "/api/staff/schedules": of("resource", "t.id AS resourceId"),
  "/api/staff/tags": of("tag", "t.id AS tagId"),
  "/api/staff/team-proposals": proposal,
  "/api/staff/teams": member,
  "/api/staff/templates": of("reply_template", "t.id"),
  "/api/staff/vacancies": of("vacancy", "t.id"),
  "/api/teams/:teamId/members/:residentId": member,
  "/api/teams/:teamId/notices": member,
};

/** The row that a path is about: the longest beginning decides. */
export function thingOf(path: string): string {
  const [, query] =
    Object.entries(things)
      .filter(([beginning]) => path.startsWith(beginning))
      .sort(([left], [right]) => right.length - left.length)[0] ?? [];
  if (!query) throw new Error(`whose thing does ${path} name? Say it in tests/security/things.ts.`);
  return query;
}

/** What names 曙光社区 in a body: its desk, queue, people, a request, a resource and a team. */
export const named = [desk, request, member, of("resource", "t.id AS resourceId, t.communityId")];

/** Things of 曙光社区 of which the demonstration has none. */
export const missing: readonly string[] = [
  `INSERT INTO booking_pause (id, residentId, communityId, fromAt, untilAt, appeal)
    SELECT '${newKey()}', r.id, r.communityId, NOW(3), NOW(3) + INTERVAL 30 DAY, 'asked' FROM resident r
    JOIN community c ON c.id = r.communityId WHERE c.code = 'shuguang' LIMIT 1`,
  `INSERT INTO schedule_exception (id, resourceId, day, kind, startsAt, endsAt, slotMinutes, capacity, reason, createdAt)
    SELECT '${newKey()}', t.id, '2030-01-01', 'closed', 0, 600, 60, 1, '检修', NOW(3) FROM resource t
    JOIN community c ON c.id = t.communityId WHERE c.code = 'shuguang' LIMIT 1`,
  `INSERT INTO saved_view (id, staffId, communityId, shared, name, view, search, columns, createdAt)
    SELECT '${newKey()}', t.id, t.communityId, 1, '老人的事', 'community', '', '[]', NOW(3) FROM staff_member t
    JOIN community c ON c.id = t.communityId WHERE c.code = 'shuguang' LIMIT 1`,
  `INSERT INTO kinship (staffId, residentId, relation, createdAt)
    SELECT t.id, r.id, 'parent', NOW(3) FROM staff_member t JOIN resident r ON r.communityId = t.communityId
    JOIN community c ON c.id = t.communityId WHERE c.code = 'shuguang' LIMIT 1`,
  `INSERT INTO placement (id, vacancyId, requestId, residentId, communityId, state, proposedBy, createdAt, updatedAt)
    SELECT '${newKey()}', v.id, r.id, r.residentId, c.id, 'proposed', 'desk', NOW(3), NOW(3) FROM vacancy v
    JOIN community c ON c.code = 'shuguang' JOIN request r ON r.communityId = c.id LIMIT 1`,
  `INSERT INTO outbox (id, topic, payload, createdAt, nextAttemptAt, attempts, parkedAt)
    VALUES ('${newKey()}', 'staff.changed', '{}', NOW(3), NOW(3), 12, NOW(3))`,
  `INSERT INTO dispute_agreement (id, requestId, form, version, text, textHash, draftedAt, draftedById)
    SELECT '${newKey()}', s.requestId, 'written', 1, '', REPEAT('0', 64), NOW(3), UUID() FROM dispute_session s
    JOIN request r ON r.id = s.requestId JOIN community c ON c.id = r.communityId
    WHERE c.code = 'shuguang' AND s.requestId NOT IN (SELECT requestId FROM dispute_agreement) LIMIT 1`,
  `INSERT INTO agreement_step (id, agreementId, position, who, what, dueOn, state)
    SELECT '${newKey()}', a.id, 99, 'both', '', '2030-01-01', 'due' FROM dispute_agreement a WHERE a.textHash = REPEAT('0', 64)`,
];
