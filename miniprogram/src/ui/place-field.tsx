import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import type { Point } from "../../../contract/fields.js";
import { useFoundPlace } from "../platform/found-place";
import { toast } from "../platform/toast";
import { Button } from "./button";
import { ChoiceField } from "./choice-field";
import type { FieldProps } from "./field";
import { TextField } from "./text-field";

/** Where something happened, as far as it was said. */
export interface SaidPlace {
  incidentAddress: string;
  incidentPoint?: Point;
  /** The community that was chosen where the address may lie in two; empty while nobody was asked. */
  incidentCommunityId: string;
}

interface PlaceFieldProps extends FieldProps {
  value: SaidPlace;
  onChange: (value: SaidPlace) => void;
  /** Where it lies when it is in none of those that are offered. */
  homeCommunityId?: string;
}

const none = "都不是";

/** Where it happened: written, or chosen on WeChat's map; where it may lie in two communities, the resident says which. */
export function PlaceField({ value, onChange, homeCommunityId, ...field }: PlaceFieldProps) {
  const { incidentAddress, incidentCommunityId } = value;
  const found = useFoundPlace(incidentAddress);
  const asked = found?.certainty === "doubtful" ? found.communities : [];
  const chosen = asked.find(({ id }) => id === incidentCommunityId)?.name;
  const answer = chosen ?? (incidentCommunityId && incidentCommunityId === homeCommunityId ? none : "");

  async function chooseOnMap() {
    // WeChat shows the privacy text before its map, and the map itself says what is wrong.
    const place = await Taro.chooseLocation({}).catch(() => null);
    if (!place) return;
    const incidentPoint = { lng: Number(place.longitude), lat: Number(place.latitude) };
    onChange({
      incidentAddress: `${place.address ?? ""}${place.name ?? ""}`.slice(0, 120) || incidentAddress,
      incidentPoint,
      incidentCommunityId: "",
    });
    toast("位置选好了");
  }

  return (
    <>
      <TextField
        {...field}
        value={incidentAddress}
        maxLength={120}
        onChange={(next) => onChange({ incidentAddress: next, incidentCommunityId: "" })}
      />
      {process.env.TARO_ENV === "weapp" ? (
        <Button kind="tint" onTap={chooseOnMap}>
          {value.incidentPoint ? "在地图上重新选" : "在地图上选"}
        </Button>
      ) : null}
      {asked.length > 0 ? (
        <View aria-live="polite">
          <ChoiceField
            label="是在哪个社区"
            options={[...asked.map(({ name }) => name), ...(homeCommunityId ? [none] : [])]}
            value={answer}
            onChange={(name) =>
              onChange({
                ...value,
                incidentCommunityId: asked.find((one) => one.name === name)?.id ?? homeCommunityId ?? "",
              })
            }
          />
        </View>
      ) : null}
    </>
  );
}

export const noPlace: SaidPlace = { incidentAddress: "", incidentCommunityId: "" };

/** What goes with a submission: the community that was chosen for the place, else the one of the hall. */
export function placeBody(place: SaidPlace, communityId: string | undefined) {
  const { incidentAddress, incidentPoint, incidentCommunityId } = place;
  const community = incidentCommunityId || communityId;
  return {
    ...(incidentAddress ? { incidentAddress } : {}),
    ...(incidentPoint ? { incidentPoint } : {}),
    ...(incidentCommunityId ? { placeConfirmed: true } : {}),
    ...(community ? { communityId: community } : {}),
  };
}
