import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../ui/button.js";
import { Calm } from "../../ui/calm.js";
import { MoreRows } from "../../ui/more-rows.js";
import { Trouble } from "../../ui/trouble.js";
import { PlacePick } from "../place-pick.js";
import { CallCard } from "./call-card.js";
import { helpCallsQuery } from "./help-queries.js";
import { MakeCallDialog } from "./make-call-dialog.js";
import { RingsDialog } from "./rings-dialog.js";

interface HelpCallsProps {
  communityId: string | undefined;
  adding: boolean;
  onAdded: () => void;
  onPlace: (communityId: string) => void;
}

/** The community's calls for help: who was asked, who goes, and what nobody has taken. */
export function HelpCalls({ communityId, adding, onAdded, onPlace }: HelpCallsProps) {
  const [over, setOver] = useState(false);
  const [setting, setSetting] = useState(false);
  const list = useInfiniteQuery(helpCallsQuery(communityId, over));
  const { data, error, refetch } = list;
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  const [first] = data?.pages ?? [];
  if (!first) return <div aria-busy="true" />;
  const calls = data?.pages.flatMap((page) => page.calls) ?? [];
  const { rings } = first;
  return (
    <>
      <div className="volunteers-moves" style={{ alignItems: "center" }}>
        <PlacePick chosen={first.community} communities={first.communities} onChange={onPlace} />
        <Button look={over ? "quiet" : "tint"} aria-pressed={!over} onClick={() => setOver(false)}>
          没办完的
        </Button>
        <Button look={over ? "tint" : "quiet"} aria-pressed={over} onClick={() => setOver(true)}>
          办完的
        </Button>
        <p className="volunteers-small" style={{ marginLeft: "auto" }}>
          先问 {rings.firstM} 米内最近的 {rings.people} 个人，每 {rings.everyMin} 分钟（急的 {rings.urgentEveryMin}{" "}
          分钟）远一倍，最多 {rings.rings} 圈
        </p>
        {first.steers && (
          <Button look="quiet" onClick={() => setSetting(true)}>
            改问法
          </Button>
        )}
      </div>
      {calls.length === 0 ? (
        <Calm drawing="empty" title={over ? "还没有办完的求助" : "现在没有人求助"}>
          <p>居民在手机上叫人，或者您点右上角“替人叫”，就在这里。</p>
        </Calm>
      ) : (
        <div className="volunteers-calls">
          {calls.map((call) => (
            <CallCard key={call.id} call={call} />
          ))}
        </div>
      )}
      <MoreRows of={list} />
      {adding && <MakeCallDialog communityId={first.community.id} onClose={onAdded} />}
      {setting && <RingsDialog communityId={first.community.id} rings={rings} onClose={() => setSetting(false)} />}
    </>
  );
}
