import { useQuery } from "@tanstack/react-query";
import { listRooms } from "../../../../contract/dispute-sessions.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { ChoiceList } from "../../ui/choice-list.js";
import { Line } from "../../ui/fields.js";
import { Trouble } from "../../ui/trouble.js";
import { clockWords, dayWords, instantOf } from "./meeting-words.js";

/** When and where a meeting is, as it is being typed. */
export interface PlaceDraft {
  elsewhere: boolean;
  slotId: string | null;
  startsAt: string;
  endsAt: string;
  place: string;
  online: string;
}

export const emptyPlace: PlaceDraft = {
  elsewhere: false,
  slotId: null,
  startsAt: "",
  endsAt: "",
  place: "",
  online: "",
};

/** As the hall wants it; of a room and another place only the chosen one. */
export function placeBody({ elsewhere, slotId, startsAt, endsAt, place, online }: PlaceDraft) {
  if (!elsewhere) return { ...(slotId ? { slotId } : {}), online };
  const [from, until] = [instantOf(startsAt), instantOf(endsAt)];
  return { ...(from ? { startsAt: from } : {}), ...(until ? { endsAt: until } : {}), place, online };
}

interface PlaceFieldsProps {
  number: string;
  value: PlaceDraft;
  fault: string | undefined;
  onChange: (value: PlaceDraft) => void;
}

/** A free room of the community, which is held at once, or another place. */
export function PlaceFields({ number, value, fault, onChange }: PlaceFieldsProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ["dispute-rooms", number],
    queryFn: () => hall(listRooms, { params: { number } }),
    // Others book meanwhile; each opening of the dialog asks anew.
    gcTime: 0,
  });
  const change = (part: Partial<PlaceDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <div className="dispute-ways">
        <Button
          look={value.elsewhere ? "quiet" : "tint"}
          aria-pressed={!value.elsewhere}
          onClick={() => change({ elsewhere: false })}
        >
          社区的房间
        </Button>
        <Button
          look={value.elsewhere ? "tint" : "quiet"}
          aria-pressed={value.elsewhere}
          onClick={() => change({ elsewhere: true })}
        >
          别的地方、线上
        </Button>
      </div>
      {value.elsewhere ? (
        <>
          <div className="dispute-pair">
            <Line
              label="从什么时候"
              type="datetime-local"
              value={value.startsAt}
              onChange={(startsAt) => change({ startsAt })}
            />
            <Line
              label="到什么时候"
              type="datetime-local"
              value={value.endsAt}
              onChange={(endsAt) => change({ endsAt })}
            />
          </div>
          <Line
            label="在哪里（只在线上谈可以不写）"
            value={value.place}
            maxLength={80}
            onChange={(place) => change({ place })}
          />
        </>
      ) : error && !data ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : (
        <ChoiceList
          label="哪一段，选了就留下"
          options={(data?.rooms ?? []).map((room) => ({
            id: room.slotId,
            words: clockWords(room),
            note: `${room.name}，${room.place}`,
            group: dayWords(room.startsAt),
          }))}
          value={value.slotId}
          fault={fault}
          empty={data ? "两个星期里没有空的房间，请选别的地方。" : "正在找空的房间…"}
          onChange={(slotId) => change({ slotId })}
        />
      )}
      <Line
        label="不能到场的怎么进来（可以不写）"
        placeholder="比如：视频会议号，或打哪个电话"
        value={value.online}
        maxLength={300}
        onChange={(online) => change({ online })}
      />
    </>
  );
}
