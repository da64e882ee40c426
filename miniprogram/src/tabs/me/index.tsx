import { View } from "@tarojs/components";
import { ElderCard } from "../../identity/elder-card";
import { ProfileCard } from "../../identity/profile-card";
import { SignOutRow } from "../../identity/sign-out-row";
import { useHomeCommunity } from "../../platform/home-community";
import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { Screen } from "../../ui/screen";

export default function MeTab() {
  const community = useHomeCommunity();
  return (
    <Screen title="我的" isTab>
      <ProfileCard />
      <Card className="card--flush">
        <ListRow
          first
          title="我的社区"
          lead={<Icon name="pin" size={22} className="t-brand" />}
          aside={<View className="t-sub">{community?.name ?? "还没选"}</View>}
          onTap={() => open("chooseCommunity")}
        />
        <ListRow
          title="给社区打电话"
          note="各个窗口的电话都在这里"
          lead={<Icon name="phone" size={22} className="t-brand" />}
          onTap={() => open("call")}
        />
      </Card>
      <Card className="card--flush">
        <ListRow
          first
          title="家人代办"
          note="让家人替您办，或者您替家人办"
          lead={<Icon name="people" size={22} className="t-brand" />}
          onTap={() => open("mandates")}
        />
        <ListRow
          title="我的志愿"
          note="时长、记录、报的活动、队伍"
          lead={<Icon name="heart" size={22} className="t-brand" />}
          onTap={() => open("myService")}
        />
        <ListRow
          title="我的课"
          note="报的技能课、来了几次、结业证明"
          lead={<Icon name="doc" size={22} className="t-brand" />}
          onTap={() => open("courses")}
        />
      </Card>
      <ElderCard />
      <Card className="card--flush">
        <ListRow
          first
          title="隐私说明"
          note="您的资料给谁看、留多久"
          lead={<Icon name="lock" size={22} className="t-brand" />}
          onTap={() => open("privacy")}
        />
        <ListRow
          title="我的资料和授权"
          note="拿走一份、收回同意、退出别的手机、注销"
          lead={<Icon name="doc" size={22} className="t-brand" />}
          onTap={() => open("ownData")}
        />
        <SignOutRow />
      </Card>
      <View className="t-note center">深色跟着手机走，字的大小也是。</View>
    </Screen>
  );
}
