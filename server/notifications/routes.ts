import { getSettings, listMyMessages, readMyMessages, recordSubscription } from "../../contract/notifications.js";
import { settings } from "../env/settings.js";
import { route } from "../http/route.js";
import { markRead, recordConsent } from "./commands.js";
import { countUnread, listInbox } from "./queries.js";

export const notificationRoutes = [
  route(listMyMessages, async ({ actor, query }) => {
    const [{ rows, nextCursor }, unread] = await Promise.all([
      listInbox(actor.id, query.cursor),
      countUnread(actor.id),
    ]);
    return {
      messages: rows.map(({ id, createdAt, title, text, requestNumber, forResidentId, readAt }) => ({
        id,
        at: createdAt.toISOString(),
        title,
        text,
        requestNumber,
        forResidentId,
        read: readAt !== null,
      })),
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

  route(getSettings, async () => ({
    demo: settings.demo,
    templates: { progress: settings.wechat.progressTemplate },
  })),
];
