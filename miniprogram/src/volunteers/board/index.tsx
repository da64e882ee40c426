import { View } from "@tarojs/components";
import { useState } from "react";
import type { VolunteerBoard } from "../../../../contract/volunteer-board.js";
import { useResident } from "../../platform/session";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Segments } from "../../ui/segments";
import { SignInNote } from "../../ui/sign-in-note";
import { Tag } from "../../ui/tag";
import { minutesWords } from "../activity-words";
import { useBoard } from "../use-volunteers";
import { Standing } from "./standing";
import "../volunteers.scss";

type Row = VolunteerBoard["rows"][number];

/** 光荣榜: who gave most hours in a month, of those who want to be named; and whether one wants to oneself. */
export default function VolunteerBoardPage() {
  const resident = useResident();
  const [of, setOf] = useState<"this" | "last">("this");
  const board = useBoard(of);
  return (
    <Screen title="光荣榜" speech="这里是社区里帮人最多的邻居，只写愿意上榜的。不想写名字，关掉开关就行。">
      <View className="stack stack--tight">
        <View className="t-h1">{board.value ? `${board.value.community.name}光荣榜` : "光荣榜"}</View>
        <View className="t-sub">按确认过的时长，只写愿意上榜的人。</View>
      </View>
      <SignInNote />
      {resident ? (
        <>
          <Segments
            options={[
              { value: "this", words: "这个月" },
              { value: "last", words: "上个月" },
            ]}
            value={of}
            onChange={setOf}
          />
          <LoadedPart loaded={board} cards={2}>
            {(value) => (
              <>
                {value.rows.length === 0 ? (
                  <Empty
                    drawing="person"
                    title={`${Number(value.month.slice(5))} 月还没有人上榜`}
                    words="时长确认以后，愿意上榜的名字写在这里。"
                  />
                ) : (
                  <Card className="card--flush">
                    {value.rows.map((row, place) => (
                      <BoardRow key={`${row.place} ${row.name} ${row.times}`} row={row} first={place === 0} />
                    ))}
                  </Card>
                )}
                <Standing mine={value.mine} when={of === "this" ? "这个月" : "上个月"} onMoved={board.reload} />
              </>
            )}
          </LoadedPart>
        </>
      ) : null}
    </Screen>
  );
}

function BoardRow({ row, first }: { row: Row; first: boolean }) {
  return (
    <View className={`list-row ${first ? "list-row--first" : ""}`}>
      <View className={`board-place ${row.place <= 3 ? "board-place--high" : ""}`}>{row.place}</View>
      <View className="grow">
        <View className="row row--wrap" style="gap:8px">
          <View className="t-row">{row.name}</View>
          {row.mine ? <Tag tone="done">您</Tag> : null}
        </View>
        <View className="t-note">{row.times} 次</View>
      </View>
      <View className="t-row t-strong">{minutesWords(row.minutes)}</View>
    </View>
  );
}
