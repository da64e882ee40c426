import { View } from "@tarojs/components";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { useOfferedCalls } from "../use-help";
import { OfferedCard } from "./offered-card";
import "../volunteers.scss";

/** Neighbours who need a hand: the one to whom one goes first, then those that may be accepted, then what is over. */
export default function OfferedPage() {
  const calls = useOfferedCalls();
  const live = calls.rows.filter(({ standing }) => standing !== "over");
  const over = calls.rows.filter(({ standing }) => standing === "over");
  const answers = calls.first.value?.answersCalls ?? null;
  const renew = () => void calls.first.reload();
  return (
    <Screen
      title="邻居要帮忙"
      speech={live.length > 0 ? `有 ${live.length} 件。能去就点我去，先点的人去。` : "现在没有邻居要帮忙。"}
    >
      <LoadedPart loaded={calls.first} cards={2}>
        {() => (
          <>
            {live.length === 0 ? (
              <Empty
                drawing="tick"
                title="现在没有人要帮忙"
                words={answers ? "近处有人叫，会马上告诉您。" : "打开“邻居叫人时告诉我”，近处有人要搭把手就叫您。"}
              >
                {answers ? null : (
                  <Button onTap={() => open(answers === null ? "volunteer" : "volunteerProfile")}>
                    {answers === null ? "登记当志愿者" : "去打开"}
                  </Button>
                )}
              </Empty>
            ) : (
              live.map((call) => <OfferedCard key={call.id} call={call} onMoved={renew} />)
            )}
            {over.length > 0 ? (
              <>
                <View className="section-title">以前的</View>
                <Card className="card--flush">
                  {over.map((call, place) => (
                    <ListRow
                      key={call.id}
                      first={place === 0}
                      title={call.kindName}
                      note={call.outcome ? `您去的：${call.outcome}` : call.stateWords}
                    />
                  ))}
                </Card>
              </>
            ) : null}
            {calls.more ? (
              <Button kind="quiet" onTap={() => void calls.more?.()}>
                {calls.fault ?? "再看一些"}
              </Button>
            ) : null}
            {answers === null ? null : (
              <Card className="card--flush">
                <ListRow
                  first
                  title="什么时候叫我"
                  note={answers ? "会什么、多远、夜里叫不叫" : "现在不叫您"}
                  lead={<Icon name="bell" size={22} className="t-brand" />}
                  onTap={() => open("volunteerProfile")}
                />
              </Card>
            )}
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}
