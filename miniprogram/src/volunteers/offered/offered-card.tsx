import { View } from "@tarojs/components";
import { useState } from "react";
import { HallError } from "../../../../contract/client.js";
import { moveOfferedHelpCall, type OfferedHelpCall } from "../../../../contract/help-calls.js";
import { call as send } from "../../platform/client";
import { momentWords } from "../../platform/clock";
import { distanceWords } from "../../platform/distance-words";
import { useDraft } from "../../platform/drafts";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { SubmitError } from "../../ui/submit-error";
import { Tag } from "../../ui/tag";
import { Tile } from "../../ui/tile";
import { helpIcon } from "../help-look";
import { InHand } from "./in-hand";

export type Answer = "accept" | "decline" | "give_back" | "finish";

const said: Record<Answer, string> = {
  accept: "归您了，先打个电话",
  decline: "记下了，不再为这件叫您",
  give_back: "退回了，已经在找别人",
  finish: "辛苦您，告诉对方了",
};

/** A neighbour's call: nearness and what it is; once accepted, where and by which phone. */
export function OfferedCard({ call, onMoved }: { call: OfferedHelpCall; onMoved: () => void }) {
  const submission = useSubmission();
  const draft = useDraft(`help-answer:${call.id}:${call.standing}`, { words: "" });
  const [put, setPut] = useState(false);

  async function answer(move: Answer) {
    const moved = await submission.send(() =>
      send(
        moveOfferedHelpCall,
        { params: { callId: call.id }, body: { move, words: draft.value.words } },
        { key: draft.keyToSend() },
      ).catch(sayWhy),
    );
    if (!moved) {
      onMoved();
      return;
    }
    draft.done();
    toast(said[move]);
    if (move === "decline") setPut(true);
    onMoved();
  }

  if (put) return null;
  return (
    <Card>
      <View className="stack">
        <View className="row" style="align-items:flex-start">
          <Tile icon={helpIcon[call.kind]} hue="vol" />
          <View className="grow stack" style="gap:4px">
            <View className="t-head">{call.kindName}</View>
            <View className="t-sub">
              {distanceWords(call.metres)}
              <Dot />
              {call.communityName}
              <Dot />
              {momentWords(call.askedAt)}
            </View>
          </View>
          {call.urgent ? <Tag tone="late">急</Tag> : null}
        </View>
        <SubmitError error={submission.error} onRenew={draft.renew} />
        {call.standing === "mine" ? (
          <InHand call={call} draft={draft} submission={submission} onAnswer={(move) => void answer(move)} />
        ) : (
          <>
            <View className="t-sub">{call.about}。接下以后能看到住址和电话，对方也能看到您的姓名和电话。</View>
            <View className="row row--wrap">
              <Button kind="quiet" inCard onTap={() => void answer("decline")}>
                来不了
              </Button>
              <View className="grow">
                <Button inCard wide busy={submission.busy} onTap={() => void answer("accept")}>
                  我去
                </Button>
              </View>
            </View>
          </>
        )}
      </View>
    </Card>
  );
}

/** Somebody was faster: the card goes away with the next look, so its sentence stands where it stays a while. */
function sayWhy(error: unknown): never {
  if (error instanceof HallError && error.status === 409) toast(error.message);
  throw error;
}
