import { View } from "@tarojs/components";
import type { MyHelpCall } from "../../../../contract/help-calls.js";
import { momentWords } from "../../platform/clock";
import { usePageQuery } from "../../platform/page-query";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { isOpenCall, useMyCalls } from "../use-help";
import { useMyPairs } from "../use-pairs";
import { CallNow } from "./call-now";
import "../volunteers.scss";

/** One's own calls for help: the one that is under way in full, the others as a list. */
export default function HelpCallPage() {
  const wanted = usePageQuery("id");
  const calls = useMyCalls(usePageQuery("for"));
  const { rows } = calls;
  const shown = rows.find(({ id }) => id === wanted) ?? rows.find(isOpenCall) ?? rows[0];
  const visited = (useMyPairs().value?.pairs ?? []).find(({ side, state }) => side === "visited" && state === "active");
  const others = rows.filter((row) => row !== shown);
  return (
    <Screen title="我的求助" speech={shown ? speechOf(shown) : "您还没有叫过人。"}>
      <LoadedPart loaded={calls.first} cards={2}>
        {() =>
          shown ? (
            <>
              <CallNow key={shown.id} call={shown} onMoved={() => void calls.first.reload()} />
              {isOpenCall(shown) ? null : (
                <Button kind="tint" onTap={() => open("askHelp")}>
                  再叫一次人
                </Button>
              )}
              {others.length > 0 ? <Others calls={others} /> : null}
              {calls.more ? (
                <Button kind="quiet" onTap={() => void calls.more?.()}>
                  {calls.fault ?? "再看一些"}
                </Button>
              ) : null}
            </>
          ) : (
            <Empty drawing="person" title="您还没有叫过人" words="要人搭把手的时候，近处的志愿者会来。">
              <Button onTap={() => open("askHelp")}>叫人帮忙</Button>
            </Empty>
          )
        }
      </LoadedPart>
      {visited ? (
        <Card className="card--flush">
          <ListRow
            first
            title={`${visited.name}常来看您`}
            note={`大约每 ${visited.everyDays} 天一次`}
            lead={<Icon name="care" size={22} className="t-brand" />}
            onTap={() => open("pair", { id: visited.id })}
          />
        </Card>
      ) : null}
    </Screen>
  );
}

function Others({ calls }: { calls: readonly MyHelpCall[] }) {
  return (
    <>
      <View className="section-title">以前叫过的</View>
      <Card className="card--flush">
        {calls.map((call, place) => (
          <ListRow
            key={call.id}
            first={place === 0}
            title={call.kindName}
            note={`${momentWords(call.createdAt)}，${call.stateWords}`}
            onTap={() => open("helpCall", { id: call.id })}
          />
        ))}
      </Card>
    </>
  );
}

function speechOf({ kindName, stateWords, volunteer, asked }: MyHelpCall): string {
  if (volunteer) return `${kindName}，${volunteer.name}接下了。点打电话就能找到。`;
  return `${kindName}，${stateWords}，已经问了 ${asked} 个人。`;
}
