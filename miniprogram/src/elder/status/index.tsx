import { View } from "@tarojs/components";
import { useState } from "react";
import type { RequestSummary } from "../../../../contract/requests.js";
import { comingDayWords, dateWords, dayOf, spokenTime, weekdayWords } from "../../platform/clock";
import { useCommunity } from "../../platform/home-community";
import { dial } from "../../platform/phone";
import { open } from "../../platform/routes";
import { canSpeak, readAloud } from "../../platform/speech";
import { useMyRequests } from "../../requests/my-requests";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SlipRow, slipWords } from "../../ui/slip-row";
import "../elder.scss";

/** One request at a time: how it stands in one sentence, by when, and whether there is anything to do. */
export default function ElderStatusPage() {
  const mine = useMyRequests("open");
  const community = useCommunity().value;
  const [place, setPlace] = useState(0);
  const requests = mine.requests;
  const at = Math.min(place, Math.max(requests.length - 1, 0));
  const request = requests[at];
  return (
    <Screen
      title="我办的事"
      ownElderBar
      foot={
        request ? (
          <View className="elder-foot">
            {request.todo ? (
              <Button icon="camera" onTap={() => open("move", { number: request.number, action: "answer" })}>
                去补
              </Button>
            ) : null}
            {canSpeak ? (
              <Button kind={request.todo ? "tint" : "filled"} icon="speaker" onTap={() => readAloud(spoken(request))}>
                读给我听
              </Button>
            ) : null}
            <Button kind="call" icon="phone" onTap={() => (community ? dial(community.phone) : open("call"))}>
              打电话问一问
            </Button>
            {requests.length > 1 ? (
              <Button kind="outline" iconAfter="next" onTap={() => setPlace((at + 1) % requests.length)}>
                {`看第 ${((at + 1) % requests.length) + 1} 件`}
              </Button>
            ) : null}
          </View>
        ) : null
      }
    >
      <LoadedPart loaded={mine.loaded}>
        {() =>
          request ? (
            <One request={request} place={at + 1} of={requests.length} />
          ) : (
            <Empty drawing="tick" title="现在没有在办的事" words="要办什么，打电话也行。">
              <Button onTap={() => open("elderServices")}>我要办事</Button>
            </Empty>
          )
        }
      </LoadedPart>
    </Screen>
  );
}

function One({ request, place, of }: { request: RequestSummary; place: number; of: number }) {
  return (
    <>
      <View className="stack stack--tight">
        <View className="t-sub">
          我办的事，第 {place} 件，共 {of} 件
        </View>
        <View className="t-h1">{request.title}</View>
      </View>
      <View className="elder-card">
        <View className="t-status t-brand">{request.todo?.title ?? request.headline}</View>
        {request.appointment ? (
          <>
            <View className="t-row">{appointmentWords(request)}</View>
            <View className="t-sub">{request.appointment.place}</View>
          </>
        ) : (
          <>
            <View className="t-row">{dueSentence(request)}</View>
            <SlipRow due={request.due} />
            <View className="t-note">{slipWords(request.due).split("，").slice(0, 2).join("，")}</View>
          </>
        )}
      </View>
      <View className="t-row" style="font-weight:400">
        {whatToDo(request)}
      </View>
      <View className="link" onClick={() => open("request", { number: request.number })}>
        看详细的
      </View>
    </>
  );
}

function whatToDo(request: RequestSummary): string {
  if (request.todo) return request.todo.text;
  if (request.appointment) return "到时候去就行，来不了请打电话。";
  return "您现在什么都不用做，办好了我们告诉您。";
}

function dueSentence(request: RequestSummary): string {
  const { due } = request;
  if (due.state === "paused") return "等您补好，我们接着办";
  if (due.state === "late") return `已经晚了，${due.words}。我们在赶`;
  return `最晚${comingDayWords(due.date)}（${weekdayWords(due.date, "星期")}）办好`;
}

function appointmentWords(request: RequestSummary): string {
  const startsAt = request.appointment?.startsAt ?? "";
  const date = dayOf(startsAt);
  return `${comingDayWords(date)}（${dateWords(date)}）${spokenTime(startsAt)}`;
}

function spoken(request: RequestSummary): string {
  const when = request.appointment ? appointmentWords(request) : dueSentence(request);
  return `${request.title}。${request.headline}。${when}。${whatToDo(request)}`;
}
