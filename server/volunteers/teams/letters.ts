import { publish } from "../../db/outbox.js";
import type { Statement } from "../../db/statement.js";

/** To somebody of a team, or who was; opens the team's page. */
export function tellMember(
  teamId: string | null,
  residentId: string,
  { title, text }: { title: string; text: string },
  at: Date,
): Statement {
  return publish(
    "notify.resident",
    {
      residentId,
      requestNumber: null,
      title,
      text: text.slice(0, 300),
      urgent: false,
      opens: teamId ? `volunteers/team/index?id=${teamId}` : "volunteers/propose/index",
    },
    at,
  );
}
