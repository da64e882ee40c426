import {
  BriefcaseBusiness,
  CalendarClock,
  CalendarDays,
  CalendarOff,
  CalendarRange,
  ChartColumn,
  HandHeart,
  Lock,
  type LucideIcon,
  MailWarning,
  MapPin,
  Megaphone,
  MessageSquareQuote,
  NotebookPen,
  ScrollText,
  ShieldCheck,
  Split,
  UserRound,
  UsersRound,
  Waypoints,
} from "lucide-react";
import type { StaffMember } from "../../../contract/identity.js";
import { type Right, reachesOf } from "../../../contract/rights.js";

/** A page that is not a list of requests: where it is, what it is called, and whose work it is. */
export interface Tool {
  path: string;
  name: string;
  icon: LucideIcon;
  /** The right that its work needs; see the table of rights. */
  right: Right;
  /** Who has this one comes there from its page. */
  unless?: Right;
}

const everyTool: readonly Tool[] = [
  {
    path: "/take",
    name: "替居民登记",
    icon: NotebookPen,
    right: "take_requests",
  },
  { path: "/templates", name: "常用回复", icon: MessageSquareQuote, right: "see_requests" },
  { path: "/figures", name: "数据", icon: ChartColumn, right: "see_figures" },
  {
    path: "/hall",
    name: "大厅叫号",
    icon: Megaphone,
    right: "serve_hall",
  },
  {
    path: "/jobs",
    name: "岗位和推荐",
    icon: BriefcaseBusiness,
    right: "run_jobs",
  },
  {
    path: "/volunteers",
    name: "志愿和活动",
    icon: HandHeart,
    right: "run_activities",
  },
  { path: "/disputes", name: "调解卷宗", icon: Lock, right: "open_mediations" },
  {
    path: "/disputes/figures",
    name: "调解数据",
    icon: ChartColumn,
    right: "see_mediation_figures",
    unless: "open_mediations",
  },
  { path: "/schedules", name: "预约排班", icon: CalendarRange, right: "steer_places" },
  {
    path: "/rules",
    name: "派单规则",
    icon: Waypoints,
    right: "see_requests",
  },
  { path: "/addresses", name: "地址表", icon: MapPin, right: "edit_addresses" },
  { path: "/roster", name: "值班表", icon: CalendarClock, right: "steer_places" },
  { path: "/absences", name: "请假", icon: CalendarOff, right: "steer_places" },
  { path: "/queues", name: "窗口和派法", icon: Split, right: "steer_places" },
  { path: "/calendar", name: "日历", icon: CalendarDays, right: "steer_places" },
  { path: "/people", name: "人员与岗位", icon: UsersRound, right: "manage_people" },
  { path: "/rights", name: "权限表", icon: ShieldCheck, right: "see_requests" },
  { path: "/audit", name: "操作记录", icon: ScrollText, right: "see_audit" },
  { path: "/parked", name: "送不出的消息", icon: MailWarning, right: "mend_outbox" },
];

/** Everybody's own page; it hangs on one's name in the side bar. */
export const ownPage: Tool = {
  path: "/account",
  name: "我的账号",
  icon: UserRound,
  right: "see_requests",
};

/** The tools of this person's posts. */
export function toolsOf(me: StaffMember): Tool[] {
  const has = (right: Right) => reachesOf(me.posts, right).length > 0;
  return everyTool.filter(({ right, unless }) => has(right) && !(unless && has(unless)));
}
