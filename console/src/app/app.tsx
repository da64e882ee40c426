import { QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { lazy, Suspense } from "react";
import { BrowserRouter, Navigate, Outlet, Route, Routes } from "react-router-dom";
import { useMedia } from "../platform/media.js";
import { QueuePage } from "../requests/queue/queue-page.js";
import { Toasts } from "../ui/toast.js";
import { ForMe } from "./for-me.js";
import { Gate } from "./gate.js";
import { LostPage } from "./lost-page.js";
import { queryClient } from "./query-client.js";
import { Shell } from "./shell.js";
import { hallTheme } from "./theme.js";

const RequestPage = lazy(async () => ({
  default: (await import("../requests/request/request-page.js")).RequestPage,
}));

const AddressesPage = lazy(async () => ({
  default: (await import("../addresses/addresses-page.js")).AddressesPage,
}));

const HallPage = lazy(async () => ({ default: (await import("../bookings/hall/hall-page.js")).HallPage }));
const ScreenPage = lazy(async () => ({ default: (await import("../bookings/screen/screen-page.js")).ScreenPage }));
const SchedulesPage = lazy(async () => ({
  default: (await import("../bookings/schedules/schedules-page.js")).SchedulesPage,
}));

const JobsPage = lazy(async () => ({ default: (await import("../jobs/jobs-page.js")).JobsPage }));
const FairPage = lazy(async () => ({ default: (await import("../jobs/fairs/fair-page.js")).FairPage }));
const FairScreenPage = lazy(async () => ({
  default: (await import("../jobs/fairs/fair-screen-page.js")).FairScreenPage,
}));
const BoothPage = lazy(async () => ({ default: (await import("../jobs/booth/booth-page.js")).BoothPage }));

const VolunteersPage = lazy(async () => ({
  default: (await import("../volunteers/volunteers-page.js")).VolunteersPage,
}));
const ActivityPage = lazy(async () => ({
  default: (await import("../volunteers/day/activity-page.js")).ActivityPage,
}));
const CodePage = lazy(async () => ({ default: (await import("../volunteers/day/code-page.js")).CodePage }));

const DisputesPage = lazy(async () => ({ default: (await import("../disputes/register-page.js")).DisputesPage }));
const DisputePage = lazy(async () => ({ default: (await import("../disputes/file-page.js")).DisputePage }));

const RulesPage = lazy(async () => ({ default: (await import("../rules/rules-page.js")).RulesPage }));

const TakePage = lazy(async () => ({ default: (await import("../counter/take-page.js")).TakePage }));

const FiguresPage = lazy(async () => ({ default: (await import("../requests/figures/figures-page.js")).FiguresPage }));

const InboxPage = lazy(async () => ({ default: (await import("../inbox/inbox-page.js")).InboxPage }));

const AccountPage = lazy(async () => ({
  default: (await import("../identity/account/account-page.js")).AccountPage,
}));

const ParkedPage = lazy(async () => ({ default: (await import("../parked/parked-page.js")).ParkedPage }));
const AuditPage = lazy(async () => ({ default: (await import("../audit/audit-page.js")).AuditPage }));

const RosterPage = lazy(async () => ({
  default: (await import("../staffing/roster/roster-page.js")).RosterPage,
}));
const AbsencesPage = lazy(async () => ({
  default: (await import("../staffing/absences/absences-page.js")).AbsencesPage,
}));
const QueuesPage = lazy(async () => ({
  default: (await import("../staffing/queues/queues-page.js")).QueuesPage,
}));
const CalendarPage = lazy(async () => ({
  default: (await import("../staffing/calendar/calendar-page.js")).CalendarPage,
}));

const TemplatesPage = lazy(async () => ({
  default: (await import("../requests/templates/templates-page.js")).TemplatesPage,
}));
const PeoplePage = lazy(async () => ({ default: (await import("../staffing/people/people-page.js")).PeoplePage }));
const WorkPage = lazy(async () => ({ default: (await import("../staffing/people/work-page.js")).WorkPage }));
const RightsPage = lazy(async () => ({ default: (await import("../staffing/people/rights-page.js")).RightsPage }));

/** A page without the console's frame: a screen on a wall, or the page of somebody who is not of the staff. */
function Bare() {
  return (
    <Suspense>
      <Outlet />
    </Suspense>
  );
}

/** The staff dispatch console; only an employer's booth opens without a sign-in, by its link. */
export function App() {
  const isDark = useMedia("(prefers-color-scheme: dark)");
  return (
    <ConfigProvider locale={zhCN} theme={hallTheme(isDark)} wave={{ disabled: true }}>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter basename="/console">
          <Routes>
            <Route element={<Bare />}>
              <Route path="booth/:boothId" element={<BoothPage />} />
            </Route>
            <Route element={<Gate />}>
              <Route element={<Bare />}>
                <Route path="screen" element={<ScreenPage />} />
                <Route path="fair-screen/:fairId" element={<FairScreenPage />} />
                <Route path="volunteer-code/:activityId" element={<CodePage />} />
              </Route>
              <Route element={<Shell />}>
                <Route index element={<Navigate to="/queue/community" replace />} />
                <Route path="queue/:view" element={<QueuePage />} />
                <Route path="requests/:number" element={<RequestPage />} />
                <Route path="take" element={<ForMe page={TakePage} />} />
                <Route path="inbox" element={<InboxPage />} />
                <Route path="figures" element={<FiguresPage />} />
                <Route path="addresses" element={<ForMe page={AddressesPage} />} />
                <Route path="hall" element={<HallPage />} />
                <Route path="schedules" element={<SchedulesPage />} />
                <Route path="jobs" element={<JobsPage />} />
                <Route path="jobs/fairs/:fairId" element={<FairPage />} />
                <Route path="volunteers" element={<VolunteersPage />} />
                <Route path="volunteers/:activityId" element={<ActivityPage />} />
                <Route path="disputes" element={<DisputesPage />} />
                <Route path="disputes/figures" element={<DisputesPage part="figures" />} />
                <Route path="disputes/:number" element={<DisputePage />} />
                <Route path="rules" element={<RulesPage />} />
                <Route path="roster" element={<RosterPage />} />
                <Route path="absences" element={<ForMe page={AbsencesPage} />} />
                <Route path="queues" element={<QueuesPage />} />
                <Route path="calendar" element={<CalendarPage />} />
                <Route path="templates" element={<TemplatesPage />} />
                <Route path="people" element={<PeoplePage />} />
                <Route path="people/:staffId/work" element={<WorkPage />} />
                <Route path="rights" element={<ForMe page={RightsPage} />} />
                <Route path="audit" element={<AuditPage />} />
                <Route path="parked" element={<ParkedPage />} />
                <Route path="account" element={<AccountPage />} />
                <Route path="*" element={<LostPage />} />
              </Route>
            </Route>
          </Routes>
        </BrowserRouter>
      </QueryClientProvider>
      <Toasts />
    </ConfigProvider>
  );
}
