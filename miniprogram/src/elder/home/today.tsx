import { View } from "@tarojs/components";
import type { HallError } from "../../../../contract/client.js";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import type { TodayThing } from "./today-of";

interface TodayProps {
  today: TodayThing;
  error: HallError | undefined;
  onRetry: () => void;
}

export function Today({ today, error, onRetry }: TodayProps) {
  if (error?.code === "not_signed_in") {
    return (
      <View className="elder-card elder-card--today">
        <View className="t-status">先登录</View>
        <View className="t-sub">登录了，您的事都在这里。</View>
        <Button onTap={() => open("signIn")}>去登录</Button>
      </View>
    );
  }
  if (error && !today.request) {
    return (
      <View className="elder-card elder-card--today">
        <View className="t-status">现在没连上</View>
        <View className="t-sub">不是您弄错了。等一会儿再点。</View>
        <Button onTap={onRetry}>再试一次</Button>
      </View>
    );
  }
  const { request } = today;
  return (
    <View className={`elder-card elder-card--today ${today.kind === "todo" ? "elder-card--todo" : ""}`}>
      <View className="t-row t-brand elder-card__lead">{today.lead}</View>
      <View className="t-h1 lines">{today.title}</View>
      <View className="t-sub">{today.note}</View>
      {request && today.kind === "todo" ? (
        <Button icon="camera" onTap={() => open("move", { number: request.number, action: "answer" })}>
          去补
        </Button>
      ) : null}
      {request && today.kind === "appointment" ? (
        <Button icon="walk" onTap={() => open("request", { number: request.number })}>
          看看在哪里
        </Button>
      ) : null}
    </View>
  );
}
