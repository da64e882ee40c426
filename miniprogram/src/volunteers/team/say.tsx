import { View } from "@tarojs/components";
import type { ReplyOf } from "../../../../contract/endpoint.js";
import { postTeamNotice } from "../../../../contract/teams.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { SubmitError } from "../../ui/submit-error";
import { LongTextField } from "../../ui/text-field";

interface SayProps {
  teamId: string;
  onSaid: (page: ReplyOf<typeof postTeamNotice>) => void;
}

/** A leader's words to everybody in the team. */
export function Say({ teamId, onSaid }: SayProps) {
  const submission = useSubmission();
  const draft = useDraft(`team-notice:${teamId}`, { text: "" });
  async function say() {
    const faults = faultsOf(postTeamNotice.body, draft.value);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const page = await submission.send(() =>
      call(postTeamNotice, { params: { teamId }, body: draft.value }, { key: draft.keyToSend() }),
    );
    if (!page) return;
    draft.done();
    toast("发给队里每个人了");
    onSaid(page);
  }
  return (
    <Card>
      <View className="stack">
        <LongTextField
          label="跟队里说一声"
          foot="每个队员都会收到"
          value={draft.value.text}
          onChange={(text) => draft.change({ text })}
          fault={submission.faults.text}
          maxLength={300}
        />
        <SubmitError error={submission.error} onRenew={draft.renew} />
        <Button kind="tint" inCard busy={submission.busy} onTap={() => void say()}>
          发给队里
        </Button>
      </View>
    </Card>
  );
}
