import { bodyParser } from "@koa/bodyparser";
import Koa from "koa";
import compress from "koa-compress";
import helmet from "koa-helmet";
import { applicationBehaviour } from "./applications/behaviour.js";
import { applicationRoutes } from "./applications/routes.js";
import { auditRoutes } from "./audit/routes.js";
import { bookingBehaviour } from "./bookings/behaviour.js";
import { roomKeeper } from "./bookings/holds/keeper.js";
import { bookingRoutes } from "./bookings/routes.js";
import { catalogueRoutes } from "./catalogue/routes.js";
import { calendarRoutes } from "./communities/calendar/routes.js";
import { queueRoutes } from "./communities/queues/routes.js";
import { registerRooms } from "./communities/rooms.js";
import { communityRoutes } from "./communities/routes.js";
import { staffingRoutes } from "./communities/staff/routes.js";
import { disputeBehaviour } from "./disputes/behaviour.js";
import { disputeRoutes } from "./disputes/routes.js";
import { settings } from "./env/settings.js";
import { fileRoutes } from "./files/routes.js";
import { answerFailures, noteStrayError } from "./http/failures.js";
import { serveFronts } from "./http/fronts.js";
import { measureRequest, metrics, serveHealth } from "./http/health.js";
import { serveReference } from "./http/reference.js";
import { traceRequest } from "./http/request-id.js";
import type { Route } from "./http/route.js";
import { serve } from "./http/serve.js";
import { ownAccountRoutes } from "./identity/accounts/routes.js";
import { counterRoutes } from "./identity/counter/routes.js";
import { identify } from "./identity/identify.js";
import { mandateRoutes } from "./identity/mandates/routes.js";
import { peopleRoutes } from "./identity/people/routes.js";
import { identityRoutes } from "./identity/routes.js";
import { jobBehaviour } from "./jobs/behaviour.js";
import { jobFigureRoutes } from "./jobs/figures/routes.js";
import { interviewFollower } from "./jobs/interviews/follow.js";
import { jobRoutes } from "./jobs/routes.js";
import { vacancyImportRoutes } from "./jobs/vacancies/import-routes.js";
import { workRoutes } from "./jobs/work-routes.js";
import { notificationRoutes } from "./notifications/routes.js";
import { measureOutbox } from "./outbox/measure.js";
import { outboxRoutes } from "./outbox/routes.js";
import { privacyRoutes } from "./privacy/routes.js";
import { registerAppointmentFollower } from "./requests/appointment-follower.js";
import { dispatchRoutes } from "./requests/dispatch/routes.js";
import { figureRoutes } from "./requests/figures/routes.js";
import { followerRoutes } from "./requests/followers/routes.js";
import { handoverRoutes } from "./requests/handover/routes.js";
import { registerKind } from "./requests/kinds.js";
import { presenceRoutes } from "./requests/presence/routes.js";
import { requestRoutes } from "./requests/routes.js";
import { ruleRoutes } from "./requests/routing/rule-routes.js";
import { savedViewRoutes } from "./requests/saved-views/routes.js";
import { tagRoutes } from "./requests/tags/routes.js";
import { templateRoutes } from "./requests/templates/routes.js";
import { volunteerBehaviour } from "./volunteers/behaviour.js";
import { volunteerRoutes } from "./volunteers/routes.js";
import { wechatPushRoutes } from "./wechat/push/routes.js";

export const routes: readonly Route[] = [
  ...identityRoutes,
  ...ownAccountRoutes,
  ...mandateRoutes,
  ...peopleRoutes,
  ...counterRoutes,
  ...privacyRoutes,
  ...communityRoutes,
  ...catalogueRoutes,
  ...requestRoutes,
  ...followerRoutes,
  ...applicationRoutes,
  ...bookingRoutes,
  ...jobRoutes,
  ...workRoutes,
  ...vacancyImportRoutes,
  ...jobFigureRoutes,
  ...disputeRoutes,
  ...volunteerRoutes,
  ...notificationRoutes,
  ...fileRoutes,
  ...dispatchRoutes,
  ...handoverRoutes,
  ...savedViewRoutes,
  ...templateRoutes,
  ...tagRoutes,
  ...presenceRoutes,
  ...figureRoutes,
  ...auditRoutes,
  ...outboxRoutes,
  ...staffingRoutes,
  ...queueRoutes,
  ...calendarRoutes,
  ...ruleRoutes,
  ...wechatPushRoutes,
];

registerKind("application", applicationBehaviour);
registerKind("booking", bookingBehaviour);
registerKind("job", jobBehaviour);
registerKind("dispute", disputeBehaviour);
registerKind("volunteer", volunteerBehaviour);
registerRooms(roomKeeper);
registerAppointmentFollower(interviewFollower);
measureOutbox(metrics);

/** The whole hall as one Koa application. `isLeaving` turns readiness off while the process drains. */
export function createApp(isLeaving: () => boolean = () => false): Koa {
  // What a client wrote into X-Forwarded-For itself stands before what one's own proxies added (ASVS 15.3.4).
  const app = new Koa({ proxy: settings.behindProxy, maxIpsCount: settings.proxies });
  app.on("error", noteStrayError);
  app.use(closeWhenLeaving(isLeaving));
  app.use(traceRequest);
  app.use(measureRequest);
  app.use(answerFailures);
  app.use(secure());
  app.use(
    compress({
      threshold: 1024,
      br: false,
      filter: (type) => /json|text|javascript|svg/.test(type) && !/event-stream/.test(type),
    }),
  );
  serveHealth(app, isLeaving);
  serveReference(app);
  app.use(bodyParser({ enableTypes: ["json"], jsonLimit: "256kb" }));
  app.use(serve(routes, identify).routes());
  serveFronts(app);
  return app;
}

/** A kept connection would hold up a process that is leaving, and lose its next request when the process goes. */
function closeWhenLeaving(isLeaving: () => boolean): Koa.Middleware {
  return async (ctx, next) => {
    await next();
    // Asked after the work, since a request may be under way when the process is told to leave.
    if (isLeaving() && !ctx.headerSent) ctx.set("connection", "close");
  };
}

function secure(): Koa.Middleware {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Both fronts' component libraries set styles from script.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // Said by the proxy that ends TLS; a hall on plain loopback must not be locked out of itself.
    strictTransportSecurity: settings.behindProxy,
  });
}
