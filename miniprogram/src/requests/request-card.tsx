import { View } from "@tarojs/components";
import type { RequestSummary } from "../../../contract/requests.js";
import { dayOf, timeWords, weekdayWords } from "../platform/clock";
import { open } from "../platform/routes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
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
    <Card onTap={show} label={`${request.title}，${request.headline}`}>
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
        {request.canRate ? (
          <Button kind="tint" inCard onTap={() => open("rate", { number: request.number })}>
            打个分
          </Button>
        ) : (
          <Icon name="next" size={18} className="list-row__chevron" />
        )}
      </View>
    </Card>
  );
}

function TodoCard({ request, todo }: { request: RequestSummary; todo: { title: string; text: string } }) {
  return (
    <Card onTap={() => open("request", { number: request.number })} label={`${request.title}，${todo.title}`}>
      <View className="row row--between row--wrap" style="gap:4px 12px">
        <View className="t-head">{request.title}</View>
        <RequestTag request={request} />
      </View>
      <View className="row" style="padding-top:6px">
        <View className="grow">
          <View className="t-row">{todo.title}</View>
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
