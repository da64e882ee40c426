import { View } from "@tarojs/components";
import type { RequestDetail } from "../../../../contract/requests.js";
import { dateWords, dayOf, timeWords, weekdayWords } from "../../platform/clock";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { SlipRow } from "../../ui/slip-row";
import { DueChip, Tag } from "../../ui/tag";
import { isOver } from "../request-words";

/** What is happening, by when, and what the resident must do. */
export function Summary({ request }: { request: RequestDetail }) {
  return (
    <Card>
      <View className="stack">
        <View className="row row--between">
          <View className="t-sub">{request.title}</View>
          {request.kind === "dispute" ? <Tag tone="priv">保密</Tag> : null}
        </View>
        <View className="t-status">{request.headline}</View>
        {request.appointment ? <Appointment appointment={request.appointment} /> : <Clock request={request} />}
        {request.todo ? (
          <Notice
            tone="todo"
            icon="camera"
            title={request.todo.title}
            action={
              <Button inCard onTap={() => open("move", { number: request.number, action: "answer" })}>
                去补
              </Button>
            }
          >
            {request.todo.text}
          </Notice>
        ) : null}
        {request.answer ? (
          <Notice tone="brand" icon={request.state === "rejected" ? "info" : "tick"} title="给您的答复">
            {request.answer}
          </Notice>
        ) : null}
        <RatingLine request={request} />
      </View>
    </Card>
  );
}

function Clock({ request }: { request: RequestDetail }) {
  const { due } = request;
  if (isOver(request.state)) {
    return due.state === "done" && request.state !== "withdrawn" && request.state !== "rejected" ? (
      <View>
        <DueChip due={due} />
      </View>
    ) : null;
  }
  return (
    <View className="stack">
      <View className="row row--between row--wrap" style="gap:4px 12px">
        <View className="t-row">
          {due.state === "paused" ? "等您补好再接着算" : `${due.dateWords}前办好`}
          {due.provisional ? "（可能会动）" : ""}
        </View>
        <DueChip due={due} />
      </View>
      <SlipRow due={due} detail />
      <View className="t-note">
        说好 {request.promisedDays} 个工作日，按规定最多 {request.legalDays} 个（{dateWords(request.legalDate)}）
      </View>
    </View>
  );
}

function Appointment({ appointment }: { appointment: NonNullable<RequestDetail["appointment"]> }) {
  const date = dayOf(appointment.startsAt);
  return (
    <View className="stack stack--tight">
      <View className="t-row">
        {dateWords(date)} {weekdayWords(date)} {timeWords(appointment.startsAt)}–{timeWords(appointment.endsAt)}
      </View>
      <View className="t-sub">{appointment.place}</View>
    </View>
  );
}

function RatingLine({ request }: { request: RequestDetail }) {
  if (request.rating) return <View className="t-sub">您评了：{request.rating.words}</View>;
  if (!request.canRate) return null;
  return (
    <Button kind="tint" icon="star" inCard onTap={() => open("rate", { number: request.number })}>
      这次办得怎么样，打个分
    </Button>
  );
}
