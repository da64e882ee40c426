import { View } from "@tarojs/components";
import { useEffect } from "react";
import type { TicketView } from "../../../../contract/bookings.js";
import { Card } from "../../ui/card";

/** How often the line is looked at while one waits in it. */
const everyMs = 10_000;

/** The number in the line: how many are before, and to which counter once it is called. */
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
    </Card>
  );
}
