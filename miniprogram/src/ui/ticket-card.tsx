import { View } from "@tarojs/components";
import { useEffect } from "react";
import type { TicketView } from "../../../contract/bookings.js";
import { leaveLine } from "../../../contract/hall.js";
import { call } from "../platform/client";
import { useDraft } from "../platform/drafts";
import { useSubmission } from "../platform/submission";
import { toast } from "../platform/toast";
import { Button } from "./button";
import { Card } from "./card";
import { SubmitError } from "./submit-error";

/** How often the line is looked at while one waits in it. */
const everyMs = 10_000;

/** The number in a line: how many are before, where to go once it is called, and the way out. */
export function TicketCard({ ticket, onReload }: { ticket: TicketView; onReload: () => Promise<void> }) {
  const waits = ticket.state === "waiting" || ticket.state === "called";
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void onReload(), everyMs);
    return () => clearInterval(timer);
  }, [waits, onReload]);
  return (
    <Card className={ticket.state === "called" ? "ticket ticket--called" : "ticket"}>
      <View className="t-sub">{ticket.deskName}的号</View>
      <View className="ticket__label">{ticket.label}</View>
      <View className="t-status" aria-live="polite">
        {ticket.words}
      </View>
      {ticket.lateMinutes > 0 ? (
        <View className="t-sub">今天比预约晚了约 {ticket.lateMinutes} 分钟，对不住。</View>
      ) : null}
      {ticket.canLeave ? <Leave ticketId={ticket.id} onLeft={onReload} /> : null}
    </Card>
  );
}

/** Whoever goes makes the line shorter for the others. A new number is taken in a moment, so it is not asked twice. */
function Leave({ ticketId, onLeft }: { ticketId: string; onLeft: () => Promise<void> }) {
  const submission = useSubmission();
  const draft = useDraft(`leave:${ticketId}`, {});
  async function leave() {
    const left = await submission.send(() =>
      call(leaveLine, { params: { ticketId }, body: {} }, { key: draft.keyToSend() }),
    );
    if (!left) return;
    draft.done();
    toast("号退了");
    await onLeft();
  }
  return (
    <>
      <SubmitError error={submission.error} onRenew={draft.renew} />
      <View style="padding-top:8px">
        <Button kind="quiet" inCard busy={submission.busy} onTap={leave}>
          不等了，退号
        </Button>
      </View>
    </>
  );
}
