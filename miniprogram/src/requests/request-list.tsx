import { View } from "@tarojs/components";
import { useReachBottom } from "@tarojs/taro";
import { type ReactNode, useEffect, useState } from "react";
import type { RequestSummary } from "../../../contract/requests.js";
import { open } from "../platform/routes";
import { useUnsent } from "../platform/unsent";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { LoadedPart } from "../ui/loaded-part";
import { Segments } from "../ui/segments";
import { WindowedList } from "../ui/windowed-list";
import { FollowedList } from "./followed-list";
import { type Filter, useMyRequests } from "./my-requests";
import { RequestCard } from "./request-card";
import { UnsentCard } from "./unsent-card";

/**
 * 我的办件: what the resident must do first, then what is under way, then what is booked.
 * @param children what stands below them; like all that does, it is drawn when they are, or they would push it away
 */
export function RequestList({ children }: { children?: ReactNode }) {
  const [filter, setFilter] = useState<Filter>("open");
  const mine = useMyRequests(filter);
  useReachBottom(mine.more);
  const { reload } = mine.loaded;
  const waiting = useUnsent().length;
  // What has just gone by itself belongs on the list.
  useEffect(() => void reload(), [waiting, reload]);
  const openCount = mine.loaded.value?.openCount;
  const settled = mine.loaded.value !== undefined || mine.loaded.error !== undefined;
  return (
    <>
      <Segments
        options={[
          { value: "open", words: openCount ? `在办 ${openCount}` : "在办" },
          { value: "done", words: "办好了" },
          { value: "all", words: "全部" },
        ]}
        value={filter}
        onChange={setFilter}
      />
      <UnsentCard />
      <LoadedPart loaded={mine.loaded} cards={3}>
        {() => (mine.requests.length === 0 ? <NoRequests filter={filter} /> : <Groups requests={mine.requests} />)}
      </LoadedPart>
      <View className="stack stack--wide" style={settled ? "" : "display:none"}>
        {filter === "open" ? <FollowedList /> : null}
        {children}
      </View>
      {mine.hasMore ? (
        <Button kind="quiet" onTap={mine.more}>
          {mine.fault ?? "再看一些"}
        </Button>
      ) : null}
    </>
  );
}

function Groups({ requests }: { requests: RequestSummary[] }) {
  const groups = (["要您做的", "正在办的", "约好的", "办过的"] as const).map((title) => ({
    title,
    requests: requests.filter((request) => groupOf(request) === title),
  }));
  return (
    <>
      {groups
        .filter((group) => group.requests.length > 0)
        .map((group, place) => (
          <View key={group.title} className="stack stack--wide">
            <View className="section-title">{group.title}</View>
            <WindowedList name={`requests-${place}`} items={group.requests}>
              {(request) => <RequestCard key={request.number} request={request} />}
            </WindowedList>
          </View>
        ))}
    </>
  );
}

function groupOf(request: RequestSummary) {
  if (request.state === "waiting_on_resident") return "要您做的";
  if (["resolved", "closed", "rejected", "withdrawn"].includes(request.state)) return "办过的";
  return request.appointment ? "约好的" : "正在办的";
}

function NoRequests({ filter }: { filter: Filter }) {
  if (filter === "done") return <Empty drawing="tick" title="还没有办好的事" words="办好以后，在这里能看到结果。" />;
  return (
    <Empty drawing="doc" title="您还没有办过事" words="需要什么，说一句话就行。办了以后，进度都在这里看。">
      <Button onTap={() => open("search")}>去办第一件事</Button>
    </Empty>
  );
}
