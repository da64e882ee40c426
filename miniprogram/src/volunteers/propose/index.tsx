import { View } from "@tarojs/components";
import { proposeTeam } from "../../../../contract/team-proposals.js";
import { type TeamKind, teamKinds } from "../../../../contract/teams.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { useResident } from "../../platform/session";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { TilesField } from "../../ui/choice-field";
import { LoadedPart } from "../../ui/loaded-part";
import { RestoredNote } from "../../ui/restored-note";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { LongTextField, TextField } from "../../ui/text-field";
import { teamIcon } from "../team-look";
import { useMyProposals } from "../use-volunteers";
import { ProposalCard } from "./proposal-card";
import "../volunteers.scss";

const kinds = (Object.keys(teamKinds) as TeamKind[]).map((value) => ({
  value,
  words: teamKinds[value],
  icon: teamIcon[value],
}));
const empty = { name: "", kind: "" as TeamKind | "", about: "", meets: "" };

/** 拉一支队伍: what one would like to do together; the community founds the team, or says why not. */
export default function ProposeTeamPage() {
  const resident = useResident();
  const mine = useMyProposals();
  const submission = useSubmission();
  const draft = useDraft("team-proposal", empty);
  const { value, change } = draft;
  const { faults } = submission;
  const waits = mine.value?.proposals.some(({ state }) => state === "waiting") ?? false;

  async function propose() {
    const found = faultsOf(proposeTeam.body, value);
    submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    const body = { ...value, kind: value.kind as TeamKind };
    const proposed = await submission.send(() => call(proposeTeam, { body }, { key: draft.keyToSend() }));
    if (!proposed) return;
    draft.done();
    toast("提给社区了，答复了告诉您");
    await mine.reload();
  }

  return (
    <Screen
      title="拉一支队伍"
      speech="想拉一支队伍，写个名字，说说一起做什么。社区答复了告诉您。"
      foot={
        resident && !waits ? (
          <SubmitFoot submission={submission} words="提给社区" onSubmit={() => void propose()} onRenew={draft.renew} />
        ) : undefined
      }
    >
      <View className="stack stack--tight">
        <View className="t-h1">拉一支队伍</View>
        <View className="t-sub">写好了社区来看。同意了，您就带这支队。</View>
      </View>
      <SignInNote />
      {resident ? (
        <LoadedPart loaded={mine} cards={1}>
          {({ proposals }) => (
            <>
              {proposals.map((proposal) => (
                <ProposalCard key={proposal.id} proposal={proposal} onMoved={mine.reload} />
              ))}
            </>
          )}
        </LoadedPart>
      ) : null}
      {resident && mine.value && !waits ? (
        <>
          <RestoredNote restored={draft.restored} />
          <TextField
            label="队名"
            value={value.name}
            onChange={(name) => change({ name })}
            fault={faults.name}
            maxLength={40}
          />
          <TilesField
            label="哪一种"
            options={kinds}
            value={value.kind}
            onChange={(kind) => change({ kind })}
            fault={faults.kind}
          />
          <TextField
            label="什么时候聚"
            placeholder="每周四晚上七点"
            value={value.meets}
            onChange={(meets) => change({ meets })}
            fault={faults.meets}
            maxLength={60}
          />
          <LongTextField
            label="想一起做什么"
            foot="要用屋子、要借东西，也写在这里"
            value={value.about}
            onChange={(about) => change({ about })}
            fault={faults.about}
            maxLength={300}
          />
        </>
      ) : null}
    </Screen>
  );
}
