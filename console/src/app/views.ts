import {
  Archive,
  AtSign,
  Camera,
  Check,
  Clock,
  FileText,
  HeartHandshake,
  Inbox,
  Lock,
  type LucideIcon,
  Pencil,
  TriangleAlert,
} from "lucide-react";
import type { StaffMember } from "../../../contract/identity.js";
import { type View, viewNames } from "../../../contract/staff.js";
import { holds } from "../identity/me.js";

export const viewIcons: Record<View, LucideIcon> = {
  unclaimed: Inbox,
  mine: Pencil,
  due_today: Clock,
  overdue: TriangleAlert,
  community: FileText,
  waiting: Camera,
  mediation: Lock,
  done: Check,
  follow_up: HeartHandshake,
  mentioned: AtSign,
  any: Archive,
};

/** The server counts all the others over the whole community, so they may not be called one's own. */
const own: View[] = ["unclaimed", "mine", "mentioned"];

/** The views that make sense for a person, in two groups: one's own work, and the community's. */
export function viewGroups(me: StaffMember, counts: ReadonlyMap<View, number>) {
  const sensible = (Object.keys(viewNames) as View[]).filter((view) => {
    if (view === "any") return false;
    if (counts.get(view)) return true;
    if (view === "mediation") return holds(me, "mediator", "head");
    if (view === "follow_up") return holds(me, "head", "supervisor");
    return true;
  });
  return [
    { name: "我的", views: sensible.filter((view) => own.includes(view)) },
    {
      name: holds(me, "supervisor", "administrator") ? "全县" : "本社区",
      views: sensible.filter((view) => !own.includes(view)),
    },
  ];
}
