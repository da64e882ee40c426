import { View } from "@tarojs/components";
import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { dateWords } from "../../platform/clock";
import { usePageQuery } from "../../platform/page-query";
import { dial } from "../../platform/phone";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { AgreementCard } from "./agreement-card";
import { AnswerCard } from "./answer-card";
import { CourtCard } from "./court-card";
import { EndRow } from "./end-row";
import { MediatorCard } from "./mediator-card";
import { OpeningsCard } from "./openings-card";
import { RightsCard } from "./rights-card";
import { RoutesCard } from "./routes-card";
import { SessionsCard } from "./sessions-card";
import { nextWords, stageHeadline } from "./stage-words";
import { StepsCard } from "./steps-card";
import { StoryCard } from "./story-card";
import { type FileProps, useFile } from "./use-file";
import "./index.scss";

/** While the month to conclude runs. */
const talking: OwnDispute["stage"][] = ["consented", "mediator_assigned", "in_session", "agreed"];

/** Till it is over one may still say no, choose, stop; afterwards the card would promise what is past. */
const rightsHold: OwnDispute["stage"][] = ["applied", "screened", "invited", ...talking];

/** 调解: how far it is, what one may do, one's rights with their articles, and who opened the file. */
export default function FilePage() {
  const file = useFile(usePageQuery("number"));
  const value = file.value;
  return (
    <Screen title="调解消息" speech={value ? spoken(value) : undefined}>
      <LoadedPart loaded={file} cards={3}>
        {(one) => <File file={one} onMoved={file.replace} />}
      </LoadedPart>
    </Screen>
  );
}

function File(props: FileProps) {
  const { file } = props;
  return (
    <>
      <View className="stack" style="padding:4px 0">
        <View className="t-h1">{stageHeadline(file)}</View>
        <View className="t-sub">{nextWords(file)}</View>
        {file.concludeBy && talking.includes(file.stage) ? (
          <View className="t-note">最晚{dateWords(file.concludeBy)}谈完，要延长得双方同意。</View>
        ) : null}
      </View>
      <AnswerCard {...props} />
      <AgreementCard file={file} />
      <StepsCard {...props} />
      <RoutesCard file={file} />
      <CourtCard {...props} />
      <SessionsCard {...props} />
      <MediatorCard {...props} />
      {rightsHold.includes(file.stage) ? <RightsCard file={file} /> : null}
      <StoryCard file={file} />
      {file.facts.length ? (
        <Card title="您说的事">
          <View className="facts">
            {file.facts.map(({ label, value }) => (
              <View key={label} className="facts__row">
                <View className="facts__label">{label}</View>
                <View className="facts__value lines">{value}</View>
              </View>
            ))}
          </View>
        </Card>
      ) : null}
      <OpeningsCard file={file} />
      <Notice tone="priv" icon="lock" title="谁能看到">
        只有您、对方、调解员和委员会负责人。您说的话，对方看不到。
      </Notice>
      <Button kind="outline" icon="phone" onTap={() => dial(file.phone)}>
        打电话问调解委员会
      </Button>
      <EndRow {...props} />
      <View className="t-note" style="padding:0 4px">
        {file.communityName}人民调解委员会，编号 {file.number}
      </View>
    </>
  );
}

function spoken(file: OwnDispute): string {
  return `调解。${stageHeadline(file)}。${nextWords(file)}${file.todo && file.side === "respondent" ? "点愿意或者不愿意，都可以。" : ""}`;
}
