import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { StaffPair } from "../../../../contract/pair-staff.js";
import { Button } from "../../ui/button.js";
import { Calm } from "../../ui/calm.js";
import { MoreRows } from "../../ui/more-rows.js";
import { Trouble } from "../../ui/trouble.js";
import { PlacePick } from "../place-pick.js";
import { MakePairDialog, type Wanted } from "./make-pair-dialog.js";
import { ChangePairDialog, EndPairDialog } from "./pair-dialogs.js";
import { type PairPart, pairsQuery } from "./pair-queries.js";
import { PairRow } from "./pair-row.js";
import { Unpaired } from "./unpaired.js";
import { VisitsDialog } from "./visits-dialog.js";

interface PairsProps {
  communityId: string | undefined;
  adding: boolean;
  onAdded: () => void;
  onPlace: (communityId: string) => void;
}

const parts: Record<PairPart | "unpaired", string> = {
  active: "结对中",
  asked: "等志愿者点头",
  unpaired: "还没有结对的老人",
  over: "结束的",
};
type Part = keyof typeof parts;

/** 结对帮扶: who looks in on whom, the longest overdue first, and on whom nobody does. */
export function Pairs({ communityId, adding, onAdded, onPlace }: PairsProps) {
  const [part, setPart] = useState<Part>("active");
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [dialog, setDialog] = useState<{ kind: "visits" | "change" | "end"; pair: StaffPair }>();
  const list = useInfiniteQuery(pairsQuery(communityId, part === "unpaired" ? "active" : part));
  const { data, error, refetch } = list;
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  const [first] = data?.pages ?? [];
  const pairs = data?.pages.flatMap((page) => page.pairs) ?? [];
  const close = () => setDialog(undefined);
  return (
    <>
      <div className="volunteers-moves" style={{ alignItems: "center" }}>
        {first && <PlacePick chosen={first.community} communities={first.communities} onChange={onPlace} />}
        {(Object.entries(parts) as [Part, string][]).map(([one, words]) => (
          <Button
            key={one}
            look={one === part ? "tint" : "quiet"}
            aria-pressed={one === part}
            onClick={() => setPart(one)}
          >
            {words}
          </Button>
        ))}
      </div>
      {!first ? (
        <div aria-busy="true" />
      ) : part === "unpaired" ? (
        <Unpaired communityId={first.community.id} onPair={setWanted} />
      ) : pairs.length === 0 ? (
        <Calm drawing="empty" title={part === "active" ? "还没有结对" : "这里没有"}>
          <p>看“还没有结对的老人”，或者点右上角“结一对”。</p>
        </Calm>
      ) : (
        <>
          <table className="volunteers-table" aria-labelledby="volunteers-title">
            <thead>
              <tr>
                <th scope="col">去看谁</th>
                <th scope="col">谁去</th>
                <th scope="col">多久一次</th>
                <th scope="col">上次</th>
                <th scope="col">{part === "over" ? "怎么结束的" : "下次"}</th>
                <th scope="col">接着做</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map((pair) => (
                <PairRow key={pair.id} pair={pair} onAct={(kind) => setDialog({ kind, pair })} />
              ))}
            </tbody>
          </table>
          <MoreRows of={list} />
        </>
      )}
      {first && (adding || wanted) && (
        <MakePairDialog
          communityId={first.community.id}
          wanted={wanted}
          onClose={() => {
            setWanted(null);
            onAdded();
          }}
        />
      )}
      {dialog?.kind === "visits" && <VisitsDialog pair={dialog.pair} onClose={close} />}
      {dialog?.kind === "change" && <ChangePairDialog pair={dialog.pair} onClose={close} />}
      {dialog?.kind === "end" && <EndPairDialog pair={dialog.pair} onClose={close} />}
    </>
  );
}
