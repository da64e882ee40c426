import { View } from "@tarojs/components";
import { useState } from "react";
import { Button } from "../../ui/button";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitError } from "../../ui/submit-error";
import { TextField } from "../../ui/text-field";
import type { useAsk } from "../../volunteers/use-ask";
import { CallInsteadButton } from "../call-instead-button";
import { Choice } from "../choice";

interface WhereStepProps {
  ask: ReturnType<typeof useAsk>;
  kindName: string;
  known: { address: string; phone: string | null } | undefined;
  phone: string | undefined;
  onBack: () => void;
}

/** What the hall knows is only to be agreed to; whoever is elsewhere, or has another phone, writes it. */
export function WhereStep({ ask, kindName, known, phone, onBack }: WhereStepProps) {
  const { draft, submission, send } = ask;
  const { value, change } = draft;
  const complete = Boolean(known?.address && known.phone);
  const [elsewhere, setElsewhere] = useState(Boolean(value.address || value.contactPhone));
  const writes = elsewhere || !complete;
  return (
    <Screen
      title="叫人帮忙"
      backWords="上一步"
      onBack={onBack}
      speech={`叫人来${kindName}。${complete ? `去 ${known?.address}，打 ${known?.phone}，对吗？` : "请写住在哪里，电话多少。"}`}
      foot={
        <View className="elder-foot">
          <SubmitError error={submission.error} onRenew={draft.renew} />
          <Button wide busy={submission.busy} onTap={() => void send()}>
            就这样，叫人来
          </Button>
          <CallInsteadButton phone={phone} words="打电话帮我叫" />
        </View>
      }
    >
      <SignInNote />
      <View className="stack stack--tight">
        <View className="t-sub">{kindName}，第 2 步，共 2 步</View>
        <View className="t-h1">{complete ? "这样对吗？" : "您在哪里？"}</View>
      </View>
      {complete ? (
        <Choice
          big={known?.address ?? ""}
          small={`打 ${known?.phone}`}
          on={!elsewhere}
          onTap={() => {
            change({ address: "", contactPhone: "" });
            setElsewhere(false);
          }}
        />
      ) : null}
      {complete ? (
        <Choice big="在别处" small="写另外的地址电话" on={elsewhere} onTap={() => setElsewhere(true)} />
      ) : null}
      {writes ? (
        <>
          <TextField
            label="去哪里"
            value={value.address}
            onChange={(address) => change({ address })}
            fault={submission.faults.address}
            maxLength={120}
          />
          <TextField
            label="打哪个电话"
            kind="tel"
            value={value.contactPhone}
            onChange={(contactPhone) => change({ contactPhone })}
            fault={submission.faults.contactPhone}
            maxLength={16}
          />
        </>
      ) : null}
      <View className="t-note">住址和电话，只有来的那个人看得到。</View>
    </Screen>
  );
}
