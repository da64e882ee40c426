import { View } from "@tarojs/components";
import type { TicketView } from "../../../../contract/bookings.js";
import type { Community } from "../../../../contract/places.js";
import { useDraft } from "../../platform/drafts";
import { useCommunity, useHomeCommunity } from "../../platform/home-community";
import { usePageQuery } from "../../platform/page-query";
import { open } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { Empty } from "../../ui/empty";
import { Field } from "../../ui/field";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SubmitFoot } from "../../ui/submit-foot";
import { TextField } from "../../ui/text-field";
import { TicketCard } from "../../ui/ticket-card";
import { takeTicket, useMyTickets } from "../use-bookings";
import "../bookings.scss";

/** In the hall without a booking: a number of a desk, with the six digits of the screen; then how many come before. */
export default function TicketPage() {
  // Who scanned the code of a hall is in that one, wherever they live.
  const scannedHall = usePageQuery("community");
  const chosen = useHomeCommunity();
  const community = useCommunity(scannedHall);
  const tickets = useMyTickets();
  const scanned = usePageQuery("code");
  const draft = useDraft("ticket", { deskId: "", code: scanned });
  const submission = useSubmission();
  const { deskId, code } = draft.value;

  async function submit() {
    const faults = {
      ...(deskId ? {} : { deskId: "请选一个窗口。" }),
      ...(/^\d{6}$/.test(code) ? {} : { code: "请输大厅屏幕上的 6 位数字。" }),
    };
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const ticket = await submission.send(() => takeTicket(deskId, code, draft.keyToSend()));
    if (!ticket) return;
    draft.done();
    toast(`取好了，${ticket.label} 号`);
    await tickets.reload();
  }

  if (!chosen && !scannedHall) {
    return (
      <Screen title="取号">
        <Empty drawing="person" title="先选您的社区" words="选好了，就能取它大厅的号。">
          <Button onTap={() => open("chooseCommunity")}>选社区</Button>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen
      title="取号"
      foot={<SubmitFoot submission={submission} words="取号" onSubmit={submit} onRenew={draft.renew} />}
    >
      <LoadedPart loaded={tickets}>
        {(value) => <Waiting tickets={value.tickets} onReload={tickets.reload} />}
      </LoadedPart>
      <LoadedPart loaded={community}>
        {(value) => (
          <>
            <Card>
              <TextField
                label="大厅屏幕上的 6 位数字"
                kind="number"
                value={code}
                onChange={(next) => draft.change({ code: next })}
                maxLength={6}
                fault={submission.faults.code}
              />
              <View className="t-note">人到了大厅再取，号才不会过。</View>
            </Card>
            <Desks
              community={value}
              chosenId={deskId}
              fault={submission.faults.deskId}
              onChoose={(next) => draft.change({ deskId: next })}
            />
            {scannedHall ? null : (
              <Button kind="quiet" onTap={() => open("chooseCommunity")}>
                不在这个社区的大厅？换一个
              </Button>
            )}
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}

/** What one holds already, before the form: who looks again wants to know how many come before. */
function Waiting({ tickets, onReload }: { tickets: readonly TicketView[]; onReload: () => Promise<void> }) {
  const live = tickets.filter(({ state }) => state === "waiting" || state === "called" || state === "serving");
  return live.map((ticket) => <TicketCard key={ticket.label} ticket={ticket} onReload={onReload} />);
}

interface DesksProps {
  community: Community;
  chosenId: string;
  fault: string | undefined;
  onChoose: (deskId: string) => void;
}

function Desks({ community, chosenId, fault, onChoose }: DesksProps) {
  return (
    <Card>
      <Field label={`${community.name}，哪个窗口`} fault={fault}>
        {community.desks.map((desk) => (
          <CheckRow
            key={desk.id}
            oneOf
            on={desk.id === chosenId}
            label={`${desk.name}，${desk.duties}`}
            onTap={() => onChoose(desk.id)}
          >
            <View className="t-row">{desk.name}</View>
            <View className="t-sub">{desk.duties}</View>
          </CheckRow>
        ))}
      </Field>
    </Card>
  );
}
