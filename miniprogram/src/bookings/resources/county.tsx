import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useEffect, useState } from "react";
import type { FoundResource } from "../../../../contract/bookings.js";
import type { Point } from "../../../../contract/fields.js";
import { dateWords, dayOf, timeWords, weekdayWords } from "../../platform/clock";
import { distanceWords } from "../../platform/distance-words";
import { useCommunity } from "../../platform/home-community";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { TextField } from "../../ui/text-field";
import { Tile } from "../../ui/tile";
import { WindowedList } from "../../ui/windowed-list";
import { resourceIcon } from "../resource-look";
import { useCounty } from "../use-bookings";

/** Typing rests this long before the county is asked. */
const typingMs = 400;

/** What can be booked anywhere in the county: by words, the nearest first or the earliest. */
export function County({ order }: { order: "near" | "earliest" }) {
  const home = useCommunity().value?.point;
  const [chosen, setChosen] = useState<Point>();
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), typingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const from = chosen ?? home;
  const found = useCounty(order, from, words, order === "earliest" || from !== undefined);
  return (
    <>
      <TextField label="想约什么" hint="比如：书画、体检" optional value={typed} onChange={setTyped} maxLength={40} />
      {order === "near" && process.env.TARO_ENV === "weapp" ? (
        <Button kind="outline" inCard icon="pin" onTap={async () => setChosen((await choosePoint()) ?? chosen)}>
          {chosen ? "换个地方算" : "从别的地方算"}
        </Button>
      ) : null}
      <LoadedPart loaded={found} cards={3}>
        {({ resources }) =>
          resources.length === 0 ? (
            <Empty drawing="search" title="没有找到" words="换个说法试试，或者打电话问一问。">
              <Button kind="tint" icon="phone" onTap={() => open("call")}>
                问问社区
              </Button>
            </Empty>
          ) : (
            <Card className="card--flush">
              <WindowedList name={`county-${order}`} items={resources}>
                {(resource) => <FoundRow key={resource.id} resource={resource} first={resource === resources[0]} />}
              </WindowedList>
            </Card>
          )
        }
      </LoadedPart>
    </>
  );
}

function FoundRow({ resource, first }: { resource: FoundResource; first: boolean }) {
  const { distanceM, earliest } = resource;
  return (
    <ListRow
      first={first}
      title={resource.name}
      note={
        <>
          {resource.communityName}
          {distanceM === null ? null : (
            <>
              <Dot />
              {distanceWords(distanceM)}
            </>
          )}
          <View>{earliest ? `最早 ${momentOf(earliest.startsAt)}` : "近来没有空位"}</View>
        </>
      }
      lead={<Tile icon={resourceIcon(resource)} hue="book" />}
      onTap={() => open("slots", { resource: resource.id })}
    />
  );
}

function momentOf(at: string): string {
  const day = dayOf(at);
  return `${dateWords(day)} ${weekdayWords(day)} ${timeWords(at)}`;
}

/** WeChat shows its own map; giving up chooses nothing. */
async function choosePoint(): Promise<Point | undefined> {
  try {
    const { longitude, latitude } = await Taro.chooseLocation({});
    return { lng: Number(longitude), lat: Number(latitude) };
  } catch {
    return undefined;
  }
}
