import { View } from "@tarojs/components";
import type { RequestDetail } from "../../../../contract/requests.js";
import { usePageQuery } from "../../platform/page-query";
import { open } from "../../platform/routes";
import { Attachments } from "../../ui/attachments";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Facts } from "./facts";
import { MovesBar } from "./moves-bar";
import { Story } from "./story";
import { Summary } from "./summary";
import { useRequest } from "./use-request";
import { Why } from "./why";

export default function RequestDetailPage() {
  const request = useRequest(usePageQuery("number"), usePageQuery("for"));
  return (
    <Screen
      title="办件详情"
      speech={request.value ? spoken(request.value) : undefined}
      foot={request.value ? <MovesBar request={request.value} onMoved={request.replace} /> : null}
    >
      <LoadedPart loaded={request} cards={3}>
        {(value) => (
          <>
            <Summary request={value} />
            {value.appointment ? (
              <Card className="card--flush">
                <ListRow
                  first
                  title="去不去、改时间、签到"
                  note="要带什么、加进日历也在这里"
                  onTap={() => open("booking", { number: value.number })}
                />
              </Card>
            ) : null}
            {value.kind === "dispute" ? (
              <Card className="card--flush">
                <ListRow
                  first
                  title="打开调解卷宗"
                  note="到哪一步、调解员是谁、谁看过"
                  onTap={() => open("mediation", { number: value.number })}
                />
              </Card>
            ) : null}
            <Why request={value} />
            <Story request={value} />
            {value.facts.length || value.attachments.length ? (
              <Card title="您交的内容">
                <View className="stack stack--wide">
                  <Facts facts={value.facts} />
                  <Attachments files={value.attachments} />
                </View>
              </Card>
            ) : null}
            <View className="t-note" style="padding:0 4px">
              <View>接下来：{value.next}</View>
              <View>办件号 {value.number}</View>
            </View>
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}

function spoken(request: RequestDetail): string {
  return `${request.title}。${request.headline}。${request.due.words}。${request.todo?.text ?? ""}。${request.next}`;
}
