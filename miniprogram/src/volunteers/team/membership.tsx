import { View } from "@tarojs/components";
import { useState } from "react";
import { joinTeam, leaveTeam, type Team } from "../../../../contract/teams.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitError } from "../../ui/submit-error";

/** Joins the team, or leaves it after asking once. */
export function Membership({ team, onMoved }: { team: Team; onMoved: () => void }) {
  const submission = useSubmission();
  const draft = useDraft(`team:${team.id}`, {});
  const [leaving, setLeaving] = useState(false);

  async function join() {
    const joined = await submission.send(() =>
      call(joinTeam, { params: { teamId: team.id } }, { key: draft.keyToSend() }),
    );
    if (!joined) return;
    draft.done();
    toast("您在队里了，有活动告诉您");
    onMoved();
  }

  async function leave() {
    const left = await submission.send(() => call(leaveTeam, { params: { teamId: team.id } }));
    setLeaving(false);
    if (!left) return;
    toast("退出了，随时能再来");
    onMoved();
  }

  return (
    <View className="stack">
      <SignInNote />
      <SubmitError error={submission.error} onRenew={draft.renew} />
      {team.mine ? (
        <Button kind="quiet" onTap={() => setLeaving(true)}>
          退出这支队伍
        </Button>
      ) : team.open ? (
        <Button busy={submission.busy} onTap={() => void join()}>
          我要加入
        </Button>
      ) : (
        <View className="t-sub">现在不收人，打电话问问社区。</View>
      )}
      {leaving ? (
        <ConfirmSheet
          title={`退出${team.name}？`}
          words="以后不再收到队里的通知。想回来随时能来。"
          yes="退出"
          no="再想想"
          busy={submission.busy}
          onYes={() => void leave()}
          onNo={() => setLeaving(false)}
        />
      ) : null}
    </View>
  );
}
