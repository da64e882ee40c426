import { View } from "@tarojs/components";
import { useCommunity, useHomeCommunity } from "../../platform/home-community";
import { dial } from "../../platform/phone";
import { open } from "../../platform/routes";
import { canSpeak, readAloud } from "../../platform/speech";
import { topEdge } from "../../platform/window";
import { useMyRequests } from "../../requests/my-requests";
import { control } from "../../ui/control";
import { Icon } from "../../ui/icon";
import { LeaveElder } from "../../ui/leave-elder";
import { Screen } from "../../ui/screen";
import { Door } from "../door";
import "../elder.scss";
import { Today } from "./today";
import { looking, todayOf } from "./today-of";

/** One thing that matters today, three doors, the phone. */
export default function ElderHomePage() {
  const community = useCommunity().value;
  const mine = useMyRequests("open");
  const requests = mine.requests;
  const today = mine.loaded.value ? todayOf(requests) : looking;
  const speech = `${today.lead}。${today.title}。${today.note}`;
  const openCount = mine.loaded.value?.openCount ?? 0;
  return (
    <Screen
      title="长辈版"
      ownElderBar
      top={<ElderTop />}
      foot={
        <View className="elder-call" {...control({ onTap: () => (community ? dial(community.phone) : open("call")) })}>
          <Icon name="phone" size={28} />
          <View>
            <View className="elder-call__title">给社区打电话</View>
            <View className="t-note t-done">{community?.attended.words ?? "打过去就行"}</View>
          </View>
        </View>
      }
    >
      <Today today={today} error={mine.loaded.error} onRetry={mine.loaded.reload} />
      <View>
        <Door icon="plus" hue="brand" title="我要办事" first onTap={() => open("elderServices")} />
        <Door
          icon="doc"
          title="我办的事"
          aside={openCount > 0 ? `${openCount} 件在办` : undefined}
          onTap={() => open("elderStatus")}
        />
        {canSpeak ? <Door icon="speaker" title="读给我听" staysHere onTap={() => readAloud(speech)} /> : null}
      </View>
    </Screen>
  );
}

function ElderTop() {
  const community = useHomeCommunity();
  const { status, row, capsule } = topEdge();
  return (
    <View className="nav" style={`padding-top:${status}px`}>
      <View className="elder-top" style={`min-height:${row}px;padding-right:${capsule}px`}>
        <View className="elder-top__community" {...control({ onTap: () => open("chooseCommunity") })}>
          {community?.name ?? "选社区"}
        </View>
        <LeaveElder />
      </View>
    </View>
  );
}
