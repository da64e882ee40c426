import { View } from "@tarojs/components";
import { useCommunities } from "../../platform/communities";
import { dial } from "../../platform/phone";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Screen } from "../../ui/screen";

const chapters: { title: string; sentences: string[] }[] = [
  {
    title: "我们收什么",
    sentences: [
      "您自己写的：姓名、住址、电话、要办的事。",
      "您自己交的照片和材料。",
      "微信给的一个编号，用来认出是您。",
    ],
  },
  {
    title: "用来做什么",
    sentences: ["只用来办您交的这件事。", "派给对的窗口，告诉您办到哪一步。", "不做广告，不卖给别人。"],
  },
  {
    title: "谁能看到",
    sentences: [
      "办这件事的窗口。身份证号和电话平时遮着，打开看要写原因，会留下记录。",
      "调解的内容只有调解员看得到，对方看不到您写的话。",
      "打分时勾了“不让经办人看到我是谁”，经办人就看不到。",
    ],
  },
  {
    title: "留多久",
    sentences: [
      "办好以后按档案规定保管，到期删掉。",
      "您可以拿走一份自己的资料，也可以注销，就在下面。不会点，请给社区打电话。",
    ],
  },
  {
    title: "敏感的资料",
    sentences: ["身份证号、身体情况、补贴情况是敏感资料。", "表里问到时会说清为什么，您可以不填，改到窗口办。"],
  },
];

const everything = chapters.map((chapter) => `${chapter.title}。${chapter.sentences.join("")}`).join("");

export default function PrivacyPage() {
  const county = useCommunities().value?.county;
  const answers = county ? `${county.name}开办这个大厅，对您的资料负责。有疑问或者要投诉，打 ${county.phone}。` : "";
  return (
    <Screen title="隐私说明" speech={everything + answers}>
      {chapters.map((chapter) => (
        <Card key={chapter.title} title={chapter.title}>
          <View className="stack">
            {chapter.sentences.map((sentence) => (
              <View key={sentence} className="t-row" style="font-weight:400">
                {sentence}
              </View>
            ))}
          </View>
        </Card>
      ))}
      {county ? (
        <Card title="谁负责">
          <View className="stack">
            <View className="t-row" style="font-weight:400">
              {county.name}开办这个大厅，对您的资料负责。
            </View>
            <View className="t-sub">有疑问或者要投诉，可以打电话，也可以到{county.address}。</View>
            <Button kind="outline" icon="phone" onTap={() => dial(county.phone)}>
              {`打 ${county.phone}`}
            </Button>
          </View>
        </Card>
      ) : null}
      <Button kind="outline" icon="doc" onTap={() => open("ownData")}>
        我的资料和授权
      </Button>
      <View className="t-note">按《个人信息保护法》写。</View>
    </Screen>
  );
}
