import {
  getSettings,
  listMyMessages,
  listMyStaffMessages,
  markStaffMessagesRead,
  readMyMessages,
  recordSubscription,
} from "../../contract/notifications.js";
import { settings } from "../env/settings.js";
import { route } from "../http/route.js";
import { markRead, recordConsent } from "./commands.js";
import { countUnread, listInbox } from "./queries.js";
import { countStaffUnread, listStaffInbox, markStaffRead } from "./staff-inbox.js";

export const notificationRoutes = [
  route(listMyMessages, async ({ actor, query }) => {
    const [{ rows, nextCursor }, unread] = await Promise.all([
      listInbox(actor.id, query.cursor),
      countUnread(actor.id),
    ]);
    return {
      messages: rows.map((row) => ({ ...presentMessage(row), forResidentId: row.forResidentId, opens: row.opens })),
      unread,
      nextCursor,
    };
  }),

  route(readMyMessages, async ({ actor, body }) => {
    await markRead(actor, body.ids);
    return { unread: await countUnread(actor.id) };
  }),

  route(recordSubscription, async ({ actor, body }) => {
    await recordConsent(actor, body);
    return {};
  }),

  route(listMyStaffMessages, async ({ actor, query }) => {
    const [{ rows, nextCursor }, unread] = await Promise.all([
      listStaffInbox(actor.id, query.cursor),
      countStaffUnread(actor.id),
    ]);
    return { messages: rows.map((row) => ({ ...presentMessage(row), urgent: row.urgent })), unread, nextCursor };
  }),

  route(markStaffMessagesRead, async ({ actor, body }) => {
    await markStaffRead(actor, body.ids);
    return { unread: await countStaffUnread(actor.id) };
  }),

  route(getSettings, async () => ({
    demo: settings.demo,
    templates: { progress: settings.wechat.progressTemplate },
  })),
];

interface MessageRow {
  id: string;
  createdAt: Date;
  title: string;
  text: string;
  requestNumber: string | null;
  readAt: Date | null;
}

function presentMessage({ id, createdAt, title, text, requestNumber, readAt }: MessageRow) {
  return { id, at: createdAt.toISOString(), title, text, requestNumber, read: readAt !== null };
}
