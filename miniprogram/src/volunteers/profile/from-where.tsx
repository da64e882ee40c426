import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import type { Point } from "../../../../contract/fields.js";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";

interface FromWhereProps {
  words: string;
  chosen: boolean;
  onChoose: (point: Point | null) => void;
}

/** From where one comes: the home, or another place on WeChat's map, kept to about a hundred metres. */
export function FromWhere({ words, chosen, onChoose }: FromWhereProps) {
  async function chooseOnMap() {
    // WeChat shows the privacy text before its map, and the map itself says what is wrong.
    const place = await Taro.chooseLocation({}).catch(() => null);
    if (place) onChoose({ lng: Number(place.longitude), lat: Number(place.latitude) });
  }
  return (
    <Field label="从哪里算" hint="只记到大约一百米，别人看不到">
      <View className="t-row">{words}</View>
      {process.env.TARO_ENV === "weapp" || chosen ? (
        <View className="row row--wrap">
          {process.env.TARO_ENV === "weapp" ? (
            <Button kind="tint" inCard onTap={() => void chooseOnMap()}>
              在地图上选
            </Button>
          ) : null}
          {chosen ? (
            <Button kind="quiet" inCard onTap={() => onChoose(null)}>
              用我的住址
            </Button>
          ) : null}
        </View>
      ) : null}
    </Field>
  );
}
