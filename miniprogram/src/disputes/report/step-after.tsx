import { View } from "@tarojs/components";
import { PhoneField } from "../../ui/phone-field";
import { LongTextField, TextField } from "../../ui/text-field";
import type { StepProps } from "./dispute-draft";
import { WhoSees } from "./who-sees";

export function StepAfter({ draft, faults }: StepProps) {
  const { since, otherParty, wish, contactPhone } = draft.value;
  return (
    <>
      <View className="t-h1">和谁，想怎么办？</View>
      <TextField
        label="对方是谁"
        optional
        hint="姓名或门牌，好请他一起来谈"
        value={otherParty}
        onChange={(next) => draft.change({ otherParty: next })}
        fault={faults.otherParty}
        maxLength={100}
      />
      <TextField
        label="从什么时候开始"
        optional
        hint="大概就行，比如：上个月"
        value={since}
        onChange={(next) => draft.change({ since: next })}
        fault={faults.since}
        maxLength={60}
      />
      <LongTextField
        label="您想要什么结果"
        optional
        foot="比如：修好漏水，赔吊顶"
        value={wish}
        onChange={(next) => draft.change({ wish: next })}
        fault={faults.wish}
        maxLength={500}
      />
      <PhoneField
        value={contactPhone}
        onChange={(next) => draft.change({ contactPhone: next })}
        fault={faults.contactPhone}
      />
      <WhoSees />
    </>
  );
}
