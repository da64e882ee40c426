import { View } from "@tarojs/components";
import { useState } from "react";
import { isElder } from "../../platform/appearance";
import { dial } from "../../platform/phone";
import { lastReceipt, type ShownReceipt } from "../../platform/receipts";
import { open, replace, restart } from "../../platform/routes";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Screen } from "../../ui/screen";
import "./index.scss";

/** It arrived: its number, who has it, why they, and by when. */
export default function ReceiptPage() {
  const [receipt] = useState(lastReceipt);
  const leave = () => restart(isElder() ? "elderHome" : "home");
  if (!receipt) {
    return (
      <Screen title="交好了">
        <Empty drawing="doc" title="这里没有新交的事" words="交过的都在“办件”里。">
          <Button onTap={() => open("requests")}>去看办件</Button>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen
      title={receipt.isBooking ? "约好了" : "交好了"}
      speech={`${receipt.isBooking ? "约好了" : "交好了"}。${receipt.title}。${lines(receipt)
        .map((line) => `${line.label}，${line.value}`)
        .join("。")}。${receipt.why}`}
      onBack={leave}
      foot={
        <BottomBar>
          <Button kind="quiet" onTap={leave}>
            回首页
          </Button>
          <Button wide onTap={() => replace("request", { number: receipt.number })}>
            看进度
          </Button>
        </BottomBar>
      }
    >
      {receipt.dial ? <Danger number={receipt.dial} /> : null}
      <View className="receipt__head">
        <View className="receipt__tick">
          <Icon name="tick" size={34} />
        </View>
        <View className="t-h1">{receipt.isBooking ? "约好了" : "交好了"}</View>
        <View className="t-sub">{receipt.title}</View>
      </View>
      <Card>
        <View className="facts">
          {lines(receipt).map((line) => (
            <View key={line.label} className="facts__row">
              <View className="facts__label">{line.label}</View>
              <View className="facts__value t-strong">{line.value}</View>
            </View>
          ))}
        </View>
      </Card>
      <Card title={`为什么由${receipt.deskName}办`}>
        <View className="t-sub">{receipt.why}</View>
      </Card>
      <View className="t-note center">有了进展会发消息告诉您，这里也一直看得到。</View>
    </Screen>
  );
}

function lines(receipt: ShownReceipt) {
  return [
    { label: "受理编号", value: receipt.number },
    { label: "谁来办", value: `${receipt.communityName} ${receipt.deskName}` },
    receipt.isBooking
      ? { label: "哪天来", value: receipt.dueWords }
      : { label: "最晚几时", value: `${receipt.dueWords}前办好` },
  ];
}

/** Somebody may get hurt: nothing on this page matters more. */
function Danger({ number }: { number: string }) {
  return (
    <View className="receipt__danger" aria-live="polite">
      <View className="t-row">有人可能受伤，先打电话，别等</View>
      <View className="receipt__number">{number}</View>
      <Button kind="danger" icon="phone" onTap={() => dial(number)}>
        {`现在就打 ${number}`}
      </Button>
    </View>
  );
}
