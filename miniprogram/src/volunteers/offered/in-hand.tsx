import { View } from "@tarojs/components";
import { useState } from "react";
import { moveOfferedHelpCall, type OfferedHelpCall } from "../../../../contract/help-calls.js";
import type { Draft } from "../../platform/drafts";
import { dial } from "../../platform/phone";
import { faultsOf, type Submission } from "../../platform/submission";
import { Button } from "../../ui/button";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { LongTextField } from "../../ui/text-field";
import type { Answer } from "./offered-card";

interface InHandProps {
  call: OfferedHelpCall;
  draft: Draft<{ words: string }>;
  submission: Submission;
  onAnswer: (move: Answer) => void;
}

/** The call that one has accepted: where to go, whom to phone, and saying what was done. */
export function InHand({ call, draft, submission, onAnswer }: InHandProps) {
  const [giving, setGiving] = useState(false);
  const { contact } = call;
  if (!contact) return null;
  if (call.state === "done") {
    return <View className="t-sub t-done">您说帮好了：{call.outcome}。等对方点一下。</View>;
  }

  function finish() {
    const faults = draft.value.words.trim()
      ? faultsOf(moveOfferedHelpCall.body, body("finish"))
      : { words: "请写帮了什么。" };
    submission.setFaults(faults as Record<string, string>);
    if (Object.keys(faults).length === 0) onAnswer("finish");
  }
  const body = (move: Answer) => ({ move, words: draft.value.words });

  return (
    <>
      <View className="stack stack--tight">
        <View className="t-status">{contact.name}</View>
        <View className="t-row">{contact.address}</View>
        {contact.phone ? <View className="t-row">{contact.phone}</View> : null}
        {contact.words ? <View className="t-sub lines">{contact.words}</View> : null}
      </View>
      {contact.phone ? (
        <Button kind="call" icon="phone" onTap={() => dial(contact.phone ?? "")}>
          打电话
        </Button>
      ) : null}
      <LongTextField
        label="帮好了，说一句"
        foot="比如：药取好了，送到家"
        value={draft.value.words}
        onChange={(words) => draft.change({ words })}
        fault={submission.faults.words}
        maxLength={200}
      />
      <View className="row row--wrap">
        <Button kind="quiet" inCard onTap={() => setGiving(true)}>
          去不了，退回
        </Button>
        <View className="grow">
          <Button inCard wide busy={submission.busy} onTap={finish}>
            帮好了
          </Button>
        </View>
      </View>
      {giving ? (
        <ConfirmSheet
          title="退回这一件？"
          words="会马上去问别的人，对方也会知道您来不了了。"
          yes="退回"
          no="我还是去"
          busy={submission.busy}
          onYes={() => {
            setGiving(false);
            onAnswer("give_back");
          }}
          onNo={() => setGiving(false)}
        />
      ) : null}
    </>
  );
}
