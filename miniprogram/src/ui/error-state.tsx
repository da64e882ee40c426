import { View } from "@tarojs/components";
import type { HallError } from "../../../contract/client.js";
import { back, open } from "../platform/routes";
import { Button } from "./button";
import { Empty } from "./empty";

/** A page that has nothing to show: what happened, whose fault it is, and the next step. */
export function ErrorState({ error, onRetry }: { error: HallError; onRetry: () => void }) {
  switch (error.code) {
    case "not_signed_in":
      return (
        <Empty drawing="person" title="请先登录" words="登录以后，您的办件和消息都在这里。">
          <Button onTap={() => open("signIn")}>去登录</Button>
        </Empty>
      );
    case "network":
      return (
        <Empty drawing="offline" title="现在没有网" words="连上网会自己更新，也可以再点一次。" amber>
          <Button onTap={onRetry}>再试一次</Button>
        </Empty>
      );
    case "not_found":
    case "not_allowed":
      return (
        <Empty drawing="search" title="这里看不到" words={error.message}>
          <Button kind="tint" onTap={back}>
            回上一页
          </Button>
        </Empty>
      );
    default:
      return (
        <Empty drawing="window" title="刚才没打开" words={error.message} amber>
          <Button onTap={onRetry}>再试一次</Button>
          <CaseNumber error={error} />
        </Empty>
      );
  }
}

/** What a resident reads out on the phone, where the fault is ours. */
export function CaseNumber({ error }: { error: HallError }) {
  if (!error.requestId || error.status < 500) return null;
  return <View className="t-note">还是不行，报这个号给社区：{error.requestId.slice(0, 8)}</View>;
}
