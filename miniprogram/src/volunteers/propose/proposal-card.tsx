import { View } from "@tarojs/components";
import { useState } from "react";
import { type Proposal, withdrawProposal } from "../../../../contract/team-proposals.js";
import { call } from "../../platform/client";
import { dateWords, dayOf } from "../../platform/clock";
import { open } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";
import { Tag } from "../../ui/tag";

const tones = { waiting: "todo", founded: "done", refused: "idle", withdrawn: "idle" } as const;

/** What one wished for and what the community said; until then it may be taken back. */
export function ProposalCard({ proposal, onMoved }: { proposal: Proposal; onMoved: () => Promise<void> }) {
  const submission = useSubmission();
  const [asking, setAsking] = useState(false);
  const { id, state, stateWords, name, kindName, meets, createdAt, answer, decidedBy, teamId } = proposal;

  async function withdraw() {
    const withdrawn = await submission.send(() => call(withdrawProposal, { params: { proposalId: id } }));
    setAsking(false);
    if (withdrawn) toast("收回了");
    // Where the community was faster, its answer is to be seen now.
    await onMoved();
  }

  return (
    <Card>
      <View className="stack">
        <View className="row row--wrap" style="gap:8px">
          <View className="t-row t-strong grow">{name}</View>
          <Tag tone={tones[state]}>{stateWords}</Tag>
        </View>
        <View className="t-note">
          {kindName}，{meets}，{dateWords(dayOf(createdAt))}提的
        </View>
        {answer ? (
          <View className="t-row lines">
            {decidedBy}：{answer}
          </View>
        ) : null}
        <SubmitError error={submission.error} />
        {teamId ? (
          <Button kind="tint" inCard onTap={() => open("team", { id: teamId })}>
            去看这支队
          </Button>
        ) : null}
        {state === "waiting" ? (
          <Button kind="quiet" inCard onTap={() => setAsking(true)}>
            收回
          </Button>
        ) : null}
      </View>
      {asking ? (
        <ConfirmSheet
          title={`收回“${name}”？`}
          words="收回以后，可以改一改再提。"
          yes="收回"
          no="再想想"
          gentle
          busy={submission.busy}
          onYes={() => void withdraw()}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}
