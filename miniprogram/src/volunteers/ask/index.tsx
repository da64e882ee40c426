import { View } from "@tarojs/components";
import { useEffect } from "react";
import { type HelpKind, helpKinds } from "../../../../contract/help-calls.js";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { prepareSubscription } from "../../platform/subscription";
import { Card } from "../../ui/card";
import { TilesField } from "../../ui/choice-field";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { RestoredNote } from "../../ui/restored-note";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { SwitchRow } from "../../ui/switch";
import { LongTextField, TextField } from "../../ui/text-field";
import { DangerNote } from "../danger-note";
import { helpIcon } from "../help-look";
import { useAsk } from "../use-ask";
import { isOpenCall, useMyCalls } from "../use-help";
import "../volunteers.scss";

const kinds = (Object.keys(helpKinds) as HelpKind[]).map((value) => ({
  value,
  words: helpKinds[value].name,
  icon: helpIcon[value],
}));

/** Asks for a hand: what, where, by which phone; the nearest volunteers are asked. */
export default function AskHelpPage() {
  const resident = useResident();
  const { draft, submission, send, later } = useAsk();
  const mine = useMyCalls();
  useEffect(prepareSubscription, []);
  const { value, change } = draft;
  const { faults } = submission;
  const known = resident ? mine.first.value?.known : undefined;
  const now = mine.rows.find(isOpenCall);
  return (
    <Screen
      title="叫人帮忙"
      speech="叫人帮忙。选要帮什么，近处的志愿者会收到，有人接下就告诉您。急病着火，先打 120、119。"
      foot={
        <SubmitFoot submission={submission} words="叫人帮忙" onSubmit={send} onRenew={draft.renew} onLater={later} />
      }
    >
      <View className="stack stack--tight">
        <View className="t-h1">要帮什么忙？</View>
        <View className="t-sub">先问最近的志愿者，没人接再问远一点的。不收钱。</View>
      </View>
      <DangerNote />
      <SignInNote />
      {resident ? (
        <Card className="card--flush">
          <ListRow
            first
            title={now ? `${now.kindName}：${now.stateWords}` : "我叫过的"}
            note={now ? "一次叫一个，先看看这一次" : "看看以前的"}
            lead={<Icon name="clock" size={22} className="t-brand" />}
            onTap={() => open("helpCall", now ? { id: now.id } : {})}
          />
        </Card>
      ) : null}
      <RestoredNote restored={draft.restored} />
      <TilesField
        label="要帮什么"
        options={kinds}
        value={value.kind}
        onChange={(kind) => change({ kind })}
        fault={faults.kind}
      />
      <LongTextField
        label="还想说一句"
        optional
        hint="接下的人才看得到"
        value={value.words}
        onChange={(words) => change({ words })}
        fault={faults.words}
        maxLength={200}
      />
      <TextField
        label="去哪里"
        optional={Boolean(known?.address)}
        hint={known?.address ? `不写就去 ${known.address}` : "接下的人才看得到"}
        value={value.address}
        onChange={(address) => change({ address })}
        fault={faults.address}
        maxLength={120}
      />
      <TextField
        label="打哪个电话"
        kind="tel"
        optional={Boolean(known?.phone)}
        hint={known?.phone ? `不写就打 ${known.phone}` : "接下的人好找您"}
        value={value.contactPhone}
        onChange={(contactPhone) => change({ contactPhone })}
        fault={faults.contactPhone}
        maxLength={16}
      />
      <Card>
        <SwitchRow on={value.urgent} label="急，夜里也叫" onTap={() => change({ urgent: !value.urgent })}>
          <View className="t-row">急，等不到明天</View>
          <View className="t-note">夜里九点到早上八点，只有急的才叫人</View>
        </SwitchRow>
      </Card>
    </Screen>
  );
}
