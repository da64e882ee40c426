import { View } from "@tarojs/components";
import { useState } from "react";
import type { Point } from "../../../../contract/fields.js";
import {
  changeVolunteerProfile,
  type HelpReach,
  helpReaches,
  type VolunteerProfile,
} from "../../../../contract/volunteer-profile.js";
import { call } from "../../platform/client";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Card } from "../../ui/card";
import { ChoiceField } from "../../ui/choice-field";
import { Screen } from "../../ui/screen";
import { SubmitFoot } from "../../ui/submit-foot";
import { SwitchRow } from "../../ui/switch";
import { BoardSwitch } from "../board-switch";
import { OfferFields } from "../offer-fields";
import { FromWhere } from "./from-where";

const reaches = Object.entries(helpReaches).map(([metres, words]) => ({ metres: Number(metres) as HelpReach, words }));

interface ProfileFormProps {
  profile: VolunteerProfile;
  onSaved: (profile: VolunteerProfile) => void;
  onMoved: () => Promise<void>;
}

export function ProfileForm({ profile, onSaved, onMoved }: ProfileFormProps) {
  const submission = useSubmission();
  const [value, setValue] = useState(profile);
  const [point, setPoint] = useState<Point | null>();
  const change = (part: Partial<VolunteerProfile>) => setValue({ ...value, ...part });
  const { faults } = submission;

  async function save() {
    const { skills, times, aboutMe, answersCalls, reachM, atNight } = value;
    const body = { skills, times, aboutMe, answersCalls, reachM, atNight, ...(point === undefined ? {} : { point }) };
    const found = faultsOf(changeVolunteerProfile.body, body);
    submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    const saved = await submission.send(() => call(changeVolunteerProfile, { body }));
    if (!saved) return;
    setValue(saved);
    setPoint(undefined);
    toast("改好了");
    onSaved(saved);
  }

  return (
    <Screen
      title="志愿资料"
      speech="您会什么、几时有空，邻居叫人的时候告不告诉您，都在这里改。"
      foot={<SubmitFoot submission={submission} words="存好" onSubmit={() => void save()} />}
    >
      <View className="stack stack--tight">
        <View className="t-h1">我的志愿资料</View>
        <View className="t-sub">
          {profile.state === "applied" ? "志愿服务站还没有回话，先改好也行。" : "随时能改。"}
        </View>
      </View>
      <Card title="邻居叫人的时候">
        <View className="stack">
          <SwitchRow
            on={value.answersCalls}
            label="邻居叫人时告诉我"
            onTap={() => change({ answersCalls: !value.answersCalls })}
          >
            <View className="t-row">邻居叫人时告诉我</View>
            <View className="t-note">买菜取药、搬东西，能去再点“我去”</View>
          </SwitchRow>
          {value.answersCalls ? (
            <>
              <ChoiceField
                label="多远以内"
                options={reaches.map(({ words }) => words)}
                value={helpReaches[value.reachM]}
                onChange={(words) => change({ reachM: reaches.find((one) => one.words === words)?.metres ?? 3000 })}
                fault={faults.reachM}
              />
              <FromWhere
                words={point === undefined ? value.from.words : point ? "您刚在地图上选的地方" : "改回您的住址"}
                chosen={point === undefined ? value.from.chosen : point !== null}
                onChoose={setPoint}
              />
              <SwitchRow on={value.atNight} label="急的事夜里也叫我" onTap={() => change({ atNight: !value.atNight })}>
                <View className="t-row">急的事夜里也叫我</View>
                <View className="t-note">夜里九点到早上八点，只有急的才叫</View>
              </SwitchRow>
            </>
          ) : null}
        </View>
      </Card>
      {profile.mayStand ? (
        <Card title="光荣榜">
          <BoardSwitch on={profile.onBoard} onMoved={onMoved} />
        </Card>
      ) : null}
      <OfferFields value={value} change={change} faults={faults} />
    </Screen>
  );
}
