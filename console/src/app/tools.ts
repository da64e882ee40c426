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
  MapPin,
  Megaphone,
  NotebookPen,
  ScrollText,
  Split,
  UserRound,
  Waypoints,
} from "lucide-react";
import type { Role, StaffMember } from "../../../contract/identity.js";

/** A page that is not a list of requests: where it is, what it is called, and whose work it is. */
export interface Tool {
  path: string;
  name: string;
  icon: LucideIcon;
  roles: readonly Role[];
}

const everyTool: readonly Tool[] = [
  {
    path: "/take",
    name: "替居民登记",
    icon: NotebookPen,
    roles: ["officer", "mediator", "head", "supervisor", "administrator"],
  },
  { path: "/figures", name: "数据", icon: ChartColumn, roles: ["head", "supervisor", "administrator"] },
  {
    path: "/hall",
    name: "大厅叫号",
    icon: Megaphone,
    roles: ["officer", "mediator", "head", "supervisor", "administrator"],
  },
  {
    path: "/jobs",
    name: "岗位和推荐",
    icon: BriefcaseBusiness,
    roles: ["officer", "head", "supervisor", "administrator"],
  },
  {
    path: "/volunteers",
    name: "志愿和活动",
    icon: HandHeart,
    roles: ["officer", "head", "supervisor", "administrator"],
  },
  { path: "/disputes", name: "调解卷宗", icon: Lock, roles: ["mediator", "head"] },
  { path: "/schedules", name: "预约排班", icon: CalendarRange, roles: ["head", "supervisor", "administrator"] },
  {
    path: "/rules",
    name: "派单规则",
    icon: Waypoints,
    roles: ["officer", "mediator", "head", "supervisor", "administrator"],
  },
  { path: "/addresses", name: "地址表", icon: MapPin, roles: ["head", "supervisor", "administrator"] },
  { path: "/roster", name: "值班表", icon: CalendarClock, roles: ["head", "supervisor", "administrator"] },
  { path: "/absences", name: "请假", icon: CalendarOff, roles: ["head", "supervisor", "administrator"] },
  { path: "/queues", name: "窗口和派法", icon: Split, roles: ["head", "supervisor", "administrator"] },
  { path: "/calendar", name: "日历", icon: CalendarDays, roles: ["head", "supervisor", "administrator"] },
  { path: "/audit", name: "操作记录", icon: ScrollText, roles: ["head", "supervisor", "administrator"] },
];

/** Everybody's own page; it hangs on one's name in the side bar. */
export const ownPage: Tool = {
  path: "/account",
  name: "我的账号",
  icon: UserRound,
  roles: ["officer", "mediator", "head", "supervisor", "administrator"],
};

/** The tools of this person's posts. */
export function toolsOf(me: StaffMember): Tool[] {
  return everyTool.filter(({ roles }) => me.posts.some(({ role }) => roles.includes(role)));
}
