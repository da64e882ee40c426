import { View } from "@tarojs/components";
import { useDidShow, useShareAppMessage } from "@tarojs/taro";
import { isElder } from "../../platform/appearance";
import { useCommunity } from "../../platform/home-community";
import { restart } from "../../platform/routes";
import { CallCard } from "../../ui/call-card";
import { Screen } from "../../ui/screen";
import { HomeTop } from "./home-top";
import { MyRequests } from "./my-requests";
import { SentenceBox } from "./sentence-box";
import { ServicesCard } from "./services-card";
import { useUnreadBadge } from "./unread-badge";
import "./index.scss";

/** Home: the sentence box, what is under way, the services, the phone. All of it on one screen. */
export default function HomeTab() {
  const community = useCommunity().value;
  useUnreadBadge();
  useDidShow(() => {
    // Who chose the elder version finds it again, whatever tab the app opens with.
    if (isElder()) restart("elderHome");
  });
  useShareAppMessage(() => ({ title: "居民服务大厅：在手机上办社区的事", path: "/tabs/home/index" }));
  return (
    <Screen
      title="首页"
      isTab
      className="home"
      top={<HomeTop />}
      foot={
        community ? (
          <View className="home__call">
            <CallCard community={community} />
          </View>
        ) : null
      }
    >
      <SentenceBox />
      <MyRequests />
      <ServicesCard />
    </Screen>
  );
}
