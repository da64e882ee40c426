import { View } from "@tarojs/components";
import type { RequestDetail } from "../../../../contract/requests.js";
import { momentWords } from "../../platform/clock";
import { open } from "../../platform/routes";
import { Attachments } from "../../ui/attachments";
import { Card } from "../../ui/card";
import { control } from "../../ui/control";
import { Dot } from "../../ui/dot";
import { Timeline } from "../../ui/timeline";
import { isOver } from "../request-words";

/** 办到哪一步了, newest first. */
export function Story({ request }: { request: RequestDetail }) {
  const newestFirst = [...request.timeline].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <Card title="办到哪一步了" aside={<AddWords request={request} />}>
      <Timeline
        isOver={isOver(request.state)}
        moments={newestFirst.map((entry) => ({
          id: entry.id,
          title: entry.title,
          text: entry.text,
          note: (
            <>
              {momentWords(entry.at)}
              <Dot />
              {entry.by}
            </>
          ),
          more: entry.attachments.length ? (
            <View style="padding-top:8px">
              <Attachments files={entry.attachments} />
            </View>
          ) : null,
        }))}
      />
    </Card>
  );
}

function AddWords({ request }: { request: RequestDetail }) {
  const move = request.moves.find((offered) => offered.action === "add");
  if (!move) return null;
  return (
    <View
      className="link link--head"
      {...control({ label: move.label, onTap: () => open("move", { number: request.number, action: "add" }) })}
    >
      {move.label}
    </View>
  );
}
