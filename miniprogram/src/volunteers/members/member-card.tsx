import { View } from "@tarojs/components";
import { useState } from "react";
import { handOverTeam, removeMember, type Team, type TeamPage } from "../../../../contract/teams.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { SubmitError } from "../../ui/submit-error";
import { LongTextField } from "../../ui/text-field";

interface MemberCardProps {
  team: Team;
  person: TeamPage["people"][number];
  onMoved: (page: TeamPage) => void;
  onClose: () => void;
}

/** What a leader may do with one member, over the list: hand the lead over, or ask them to leave and say why. */
export function MemberCard({ team, person, onMoved, onClose }: MemberCardProps) {
  const [doing, setDoing] = useState<"remove" | "hand_over">();
  const { name } = person;
  return (
    <View className="sheet" onClick={onClose}>
      <View className="sheet__panel" onClick={(event) => event.stopPropagation()}>
        <View className="stack">
          <View className="t-status">{name}</View>
          {doing === "remove" ? (
            <Removal team={team} person={person} onMoved={onMoved} />
          ) : doing === "hand_over" ? (
            <HandingOver team={team} person={person} onMoved={onMoved} />
          ) : (
            <>
              <Button kind="tint" inCard onTap={() => setDoing("hand_over")}>
                请 TA 接着带队
              </Button>
              <Button kind="outline" inCard onTap={() => setDoing("remove")}>
                请 TA 离开
              </Button>
            </>
          )}
          <Button kind="quiet" inCard onTap={onClose}>
            返回
          </Button>
        </View>
      </View>
    </View>
  );
}

function Removal({ team, person, onMoved }: Omit<MemberCardProps, "onClose">) {
  const submission = useSubmission();
  const draft = useDraft(`team-removal:${team.id}:${person.residentId}`, { reason: "" });

  async function remove() {
    const faults = faultsOf(removeMember.body, draft.value);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const page = await submission.send(() =>
      call(
        removeMember,
        { params: { teamId: team.id, residentId: person.residentId }, body: draft.value },
        { key: draft.keyToSend() },
      ),
    );
    if (!page) return;
    draft.done();
    toast(`${person.name}离开了，TA 收到了您写的话`);
    onMoved(page);
  }

  return (
    <>
      <LongTextField
        label="为什么"
        foot="TA 会看到。一个月里不能自己再加入"
        value={draft.value.reason}
        onChange={(reason) => draft.change({ reason })}
        fault={submission.faults.reason}
        maxLength={200}
      />
      <SubmitError error={submission.error} onRenew={draft.renew} />
      <Button kind="danger" inCard busy={submission.busy} onTap={() => void remove()}>
        请 TA 离开
      </Button>
    </>
  );
}

function HandingOver({ team, person, onMoved }: Omit<MemberCardProps, "onClose">) {
  const submission = useSubmission();
  const draft = useDraft(`team-lead:${team.id}:${person.residentId}`, {});

  async function handOver() {
    const page = await submission.send(() =>
      call(handOverTeam, { params: { teamId: team.id, residentId: person.residentId } }, { key: draft.keyToSend() }),
    );
    if (!page) return;
    draft.done();
    toast(`${person.name}带队了，您还在队里`);
    onMoved(page);
  }

  return (
    <>
      <View className="t-sub">交给{person.name}，您就是队员了。想再带，请 TA 交还给您，或者跟社区说。</View>
      <SubmitError error={submission.error} onRenew={draft.renew} />
      <Button inCard busy={submission.busy} onTap={() => void handOver()}>
        交给 TA
      </Button>
    </>
  );
}
