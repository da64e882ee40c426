import { View } from "@tarojs/components";
import { HallError } from "../../../../contract/client.js";
import { listMyRequests, type RequestSummary } from "../../../../contract/requests.js";
import { call } from "../../platform/client";
import { dateWords } from "../../platform/clock";
import { useLoaded } from "../../platform/loaded";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { RequestTitle } from "../../requests/request-card";
import { RequestTag } from "../../requests/request-tag";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { control } from "../../ui/control";
import { Dot } from "../../ui/dot";
import { Icon } from "../../ui/icon";
import { LoadedPart } from "../../ui/loaded-part";
import { SlipRow } from "../../ui/slip-row";

/** More would push the services off the first screen. */
const most = 3;

/** 我的办件 on the home page: at most three, what the resident must do first. */
export function MyRequests() {
  const resident = useResident();
  const mine = useLoaded(resident ? `home:${resident.id}` : null, () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    return call(listMyRequests, { query: { filter: "open", limit: most } });
  });
  if (!resident) return <SignedOut />;
  return (
    <LoadedPart loaded={mine} cards={1}>
      {({ requests, openCount }) => (
        <Card title="我的办件" aside={<AllOfThem count={openCount} />}>
          {requests.length === 0 ? <View className="t-sub">现在没有在办的事。需要什么，上面说一句话就行。</View> : null}
          {requests.slice(0, most).map((request, place) => (
            <HomeRequest key={request.number} request={request} line={place > 0 && !requests[place - 1]?.todo} />
          ))}
        </Card>
      )}
    </LoadedPart>
  );
}

function AllOfThem({ count }: { count: number }) {
  return (
    <View
      className="row t-sub home-request__all"
      {...control({ label: `${count} 件在办，看全部`, onTap: () => open("requests") })}
    >
      {count > 0 ? `${count} 件在办` : "看全部"}
      <Icon name="next" size={16} />
    </View>
  );
}

function HomeRequest({ request, line }: { request: RequestSummary; line: boolean }) {
  if (request.todo) return <HomeTodo request={request} todo={request.todo} />;
  return (
    <View
      className={`home-request ${line ? "home-request--line" : ""}`}
      {...control({ onTap: () => open("request", { number: request.number }) })}
    >
      <View className="row row--between row--wrap" style="gap:4px 12px">
        <View className="t-row">
          <RequestTitle request={request} />
        </View>
        <RequestTag request={request} />
      </View>
      {request.appointment ? null : (
        <>
          <View style="padding-top:8px">
            <SlipRow due={request.due} />
          </View>
          <View className="t-sub home-request__note">{request.headline}</View>
        </>
      )}
    </View>
  );
}

function HomeTodo({ request, todo }: { request: RequestSummary; todo: { title: string; text: string } }) {
  return (
    <View className="home-todo">
      <View className="grow" {...control({ onTap: () => open("request", { number: request.number }) })}>
        <View className="home-todo__title">
          <Icon name="camera" />
          {todo.title}
        </View>
        <View className="home-todo__words">
          {request.title}
          <Dot />
          {request.due.state === "paused" ? "补好再接着办" : `${dateWords(request.due.date)}前`}
        </View>
      </View>
      <Button inCard onTap={() => open("move", { number: request.number, action: "answer" })}>
        去补
      </Button>
    </View>
  );
}

function SignedOut() {
  return (
    <Card title="我的办件">
      <View className="row row--aside">
        <View className="t-sub grow">登录以后，办到哪一步、要您做什么，都在这里。</View>
        <Button inCard onTap={() => open("signIn")}>
          去登录
        </Button>
      </View>
    </Card>
  );
}
