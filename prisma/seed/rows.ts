import type * as db from "../../server/db/generated/client.js";

/**
 * A whole row of a table as the seed makes it: every column, decimals as plain numbers, JSON as the value itself.
 * The types come from the schema, so a new column stops the build until the seed fills it.
 */
type Row<Model> = {
  [Column in keyof Model]: Model[Column] extends db.Prisma.Decimal
    ? number
    : Model[Column] extends db.Prisma.Decimal | null
      ? number | null
      : db.Prisma.JsonValue extends Model[Column]
        ? unknown
        : Model[Column];
};

export type CommunityRow = Row<db.Community>;
export type AddressNameRow = Row<db.AddressName>;
export type DeskRow = Row<db.Desk>;
export type QueueRow = Row<db.Queue>;
export type OpeningHoursRow = Row<db.OpeningHours>;
export type StaffMemberRow = Row<db.StaffMember>;
export type PostRow = Row<db.Post>;
export type DeskMemberRow = Row<db.DeskMember>;
export type StaffCredentialRow = Row<db.StaffCredential>;
export type ItemRow = Row<db.Item>;
export type RuleSetRow = Row<db.RuleSet>;
export type RuleRow = Row<db.Rule>;
export type ResidentRow = Row<db.Resident>;
export type ConsentRow = Row<db.Consent>;
export type MandateRow = Row<db.Mandate>;
export type ResourceRow = Row<db.Resource>;
export type SlotRow = Row<db.Slot>;
export type RequestRow = Row<db.Request>;
export type RequestEventRow = Row<db.RequestEvent>;
export type RatingRow = Row<db.Rating>;
export type NumberBlockRow = Row<db.NumberBlock>;
export type ApplicationRow = Row<db.Application>;
export type BookingRow = Row<db.Booking>;
export type TicketRow = Row<db.Ticket>;
export type TicketLineRow = Row<db.TicketLine>;
export type CounterRow = Row<db.Counter>;
export type WaitlistEntryRow = Row<db.WaitlistEntry>;
export type JobSeekerRow = Row<db.JobSeeker>;
export type VacancyRow = Row<db.Vacancy>;
export type PlacementRow = Row<db.Placement>;
export type JobFairRow = Row<db.JobFair>;
export type FairBoothRow = Row<db.FairBooth>;
export type FairTalkRow = Row<db.FairTalk>;
export type DisputeRow = Row<db.Dispute>;
export type DisputePartyRow = Row<db.DisputeParty>;
export type DisputeEventRow = Row<db.DisputeEvent>;
export type DisputeMediatorRow = Row<db.DisputeMediator>;
export type RoomHoldRow = Row<db.RoomHold>;
export type DisputeSessionRow = Row<db.DisputeSession>;
export type DisputeAttendanceRow = Row<db.DisputeAttendance>;
export type DisputeSignatureRow = Row<db.DisputeSignature>;
export type DisputeAgreementRow = Row<db.DisputeAgreement>;
export type AgreementStepRow = Row<db.AgreementStep>;
export type AgreementCountRow = Row<db.AgreementCount>;
export type PanelMediatorRow = Row<db.PanelMediator>;
export type VolunteerRow = Row<db.Volunteer>;
export type TeamRow = Row<db.Team>;
export type TeamMemberRow = Row<db.TeamMember>;
export type TeamNoticeRow = Row<db.TeamNotice>;
export type TeamProposalRow = Row<db.TeamProposal>;
export type ActivityRow = Row<db.Activity>;
export type ActivityRoleRow = Row<db.ActivityRole>;
export type ActivitySignupRow = Row<db.ActivitySignup>;
export type HoursEntryRow = Row<db.HoursEntry>;
export type HoursCorrectionRow = Row<db.HoursCorrection>;
export type HelpCallRow = Row<db.HelpCall>;
export type HelpAskRow = Row<db.HelpAsk>;
export type PairRow = Row<db.Pair>;
export type PairVisitRow = Row<db.PairVisit>;
export type NotificationRow = Row<db.Notification>;
export type StaffLoadRow = Row<db.StaffLoad>;
export type DutyShiftRow = Row<db.DutyShift>;
export type ReplyTemplateRow = Row<db.ReplyTemplate>;
export type TagRow = Row<db.Tag>;
export type RequestTagRow = Row<db.RequestTag>;
export type AuditEntryRow = Row<db.AuditEntry>;
export type AbsenceRow = Row<db.Absence>;
export type StaffNotificationRow = Row<db.StaffNotification>;
export type StaffInboxRow = Row<db.StaffInbox>;
export type EscalationRungRow = Row<db.EscalationRung>;

/** The whole demonstration by table, parents before children: the order in which it is inserted. */
export interface County {
  community: CommunityRow[];
  address_name: AddressNameRow[];
  desk: DeskRow[];
  queue: QueueRow[];
  opening_hours: OpeningHoursRow[];
  staff_member: StaffMemberRow[];
  post: PostRow[];
  desk_member: DeskMemberRow[];
  staff_credential: StaffCredentialRow[];
  item: ItemRow[];
  rule_set: RuleSetRow[];
  rule: RuleRow[];
  resident: ResidentRow[];
  consent: ConsentRow[];
  mandate: MandateRow[];
  resource: ResourceRow[];
  slot: SlotRow[];
  request: RequestRow[];
  request_event: RequestEventRow[];
  rating: RatingRow[];
  number_block: NumberBlockRow[];
  application: ApplicationRow[];
  booking: BookingRow[];
  waitlist_entry: WaitlistEntryRow[];
  counter: CounterRow[];
  ticket_line: TicketLineRow[];
  ticket: TicketRow[];
  job_seeker: JobSeekerRow[];
  vacancy: VacancyRow[];
  placement: PlacementRow[];
  job_fair: JobFairRow[];
  fair_booth: FairBoothRow[];
  fair_talk: FairTalkRow[];
  dispute: DisputeRow[];
  dispute_party: DisputePartyRow[];
  panel_mediator: PanelMediatorRow[];
  dispute_mediator: DisputeMediatorRow[];
  dispute_event: DisputeEventRow[];
  room_hold: RoomHoldRow[];
  dispute_session: DisputeSessionRow[];
  dispute_attendance: DisputeAttendanceRow[];
  dispute_signature: DisputeSignatureRow[];
  dispute_agreement: DisputeAgreementRow[];
  agreement_step: AgreementStepRow[];
  agreement_count: AgreementCountRow[];
  volunteer: VolunteerRow[];
  team: TeamRow[];
  team_member: TeamMemberRow[];
  team_notice: TeamNoticeRow[];
  team_proposal: TeamProposalRow[];
  activity: ActivityRow[];
  activity_role: ActivityRoleRow[];
  activity_signup: ActivitySignupRow[];
  hours_entry: HoursEntryRow[];
  hours_correction: HoursCorrectionRow[];
  help_call: HelpCallRow[];
  help_ask: HelpAskRow[];
  pair: PairRow[];
  pair_visit: PairVisitRow[];
  notification: NotificationRow[];
  staff_load: StaffLoadRow[];
  duty_shift: DutyShiftRow[];
  absence: AbsenceRow[];
  escalation_rung: EscalationRungRow[];
  staff_notification: StaffNotificationRow[];
  staff_inbox: StaffInboxRow[];
  reply_template: ReplyTemplateRow[];
  tag: TagRow[];
  request_tag: RequestTagRow[];
  audit_entry: AuditEntryRow[];
}

/** What the seed has to know of the calendar of working days. */
export interface WorkingDays {
  /** End of office hours (17:30) of the n-th working day after the day of `from`. */
  add(from: Date, days: number): Date;
  /** `day` is YYYY-MM-DD of Asia/Shanghai. */
  isWorkingDay(day: string): boolean;
  /** Version of the calendar, kept with every limit computed by it. */
  name: string;
}
