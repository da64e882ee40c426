import { View } from "@tarojs/components";
import type { RequestSummary } from "../../../contract/requests.js";
import { dayOf, timeWords, weekdayWords } from "../platform/clock";
import { open } from "../platform/routes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { control } from "../ui/control";
import { Dot } from "../ui/dot";
import { Icon } from "../ui/icon";
import { SlipRow } from "../ui/slip-row";
import { RequestTag } from "./request-tag";
import { isOver } from "./request-words";

/** One request in the list: what it is, how it stands, and what the resident must do. */
export function RequestCard({ request }: { request: RequestSummary }) {
  const show = () => open("request", { number: request.number });
  if (request.todo) return <TodoCard request={request} todo={request.todo} />;
  return (
    <Card>
      {/* A button may not lie within a button, so the card's own ends where the other begins. */}
      <View {...control({ onTap: show })}>
        <View className="row row--between row--wrap" style="gap:4px 12px">
          <View className="t-head">
            <RequestTitle request={request} />
          </View>
          <RequestTag request={request} />
        </View>
        {isOver(request.state) || request.appointment ? null : (
          <View style="padding-top:12px">
            <SlipRow due={request.due} />
          </View>
        )}
        <View className="row" style="padding-top:8px">
          <View className="t-sub grow">{request.appointment ? request.appointment.place : request.headline}</View>
          <Icon name="next" size={18} className="list-row__chevron" />
        </View>
      </View>
      {request.canRate ? (
        <View className="row" style="padding-top:8px">
          <Button kind="tint" inCard wide onTap={() => open("rate", { number: request.number })}>
            打个分
          </Button>
        </View>
      ) : null}
    </Card>
  );
}

function TodoCard({ request, todo }: { request: RequestSummary; todo: { title: string; text: string } }) {
  return (
    <Card>
      <View className="row row--aside" style="gap:12px">
        <View className="grow" {...control({ onTap: () => open("request", { number: request.number }) })}>
          <View className="row row--wrap" style="gap:4px 12px">
            <View className="t-head">{request.title}</View>
            <RequestTag request={request} />
          </View>
          <View className="t-row" style="padding-top:6px">
            {todo.title}
          </View>
          <View className="t-sub lines">{todo.text}</View>
        </View>
        <Button inCard onTap={() => open("move", { number: request.number, action: "answer" })}>
          去补
        </Button>
      </View>
    </Card>
  );
}

/** 书画室 · 周四 14:30 for a booking, else the title alone. */
export function RequestTitle({ request }: { request: RequestSummary }) {
  if (!request.appointment) return <>{request.title}</>;
  const { startsAt } = request.appointment;
  return (
    <>
      {request.title}
      <Dot />
      {weekdayWords(dayOf(startsAt))} {timeWords(startsAt)}
    </>
  );
}
