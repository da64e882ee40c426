import { View } from "@tarojs/components";
import { listConsents, listMySessions, printMyData } from "../../../../contract/privacy.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { useResident } from "../../platform/session";
import { Card } from "../../ui/card";
import { LoadedPart } from "../../ui/loaded-part";
import { PaperButton } from "../../ui/paper-button";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { ConsentsCard } from "./consents-card";
import { DevicesCard } from "./devices-card";
import { LeaveCard } from "./leave-card";

/** One's own rights, each with its button: to take away, to take back, to be forgotten (PIPL 15, 45, 47, 50). */
export default function OwnDataPage() {
  const resident = useResident();
  const loaded = useLoaded(resident ? `own-data:${resident.id}` : null, async () => {
    const [{ consents }, { sessions }] = await Promise.all([call(listConsents, {}), call(listMySessions, {})]);
    return { consents, sessions };
  });
  return (
    <Screen
      title="我的资料和授权"
      speech="我的资料和授权。您可以拿走一份自己的资料，收回同意，让别的手机退出，也可以注销。"
    >
      <SignInNote />
      {resident ? (
        <>
          <Card title="拿走一份">
            <View className="stack">
              <View className="t-sub">
                大厅里关于您的全部内容：办过的事、写的话、收到的消息、志愿时长。只有您打得开，请自己收好。
              </View>
              <PaperButton path={printMyData.path} name={`${resident.name}的资料`} />
            </View>
          </Card>
          <LoadedPart loaded={loaded} cards={2}>
            {({ consents, sessions }) => (
              <>
                <ConsentsCard consents={consents} onChanged={loaded.reload} />
                <DevicesCard sessions={sessions} onChanged={loaded.reload} />
              </>
            )}
          </LoadedPart>
          <LeaveCard />
        </>
      ) : null}
    </Screen>
  );
}
