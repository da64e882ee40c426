import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { type KnownResident, type TakenBy, takenBy } from "../../../contract/counter.js";
import { disputeSources } from "../../../contract/dispute-outcomes.js";
import { disputeTopics, excludedMatters, takeDispute } from "../../../contract/disputes.js";
import type { InputOf } from "../../../contract/endpoint.js";
import { channelNames } from "../../../contract/rule-text.js";
import { ResidentPick } from "../counter/resident-pick.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { DialogForm } from "../ui/dialog-form.js";
import { Line, Lines, Pick, Tick } from "../ui/fields.js";
import { Notice } from "../ui/notice.js";
import { say } from "../ui/toast.js";

type Body = InputOf<typeof takeDispute>["body"];
type Source = Body["source"];

const sources = (["walk_in", "committee", "court", "police"] as const).map(
  (one) => [one, disputeSources[one]] as const,
);
const ways = takenBy.map((one) => [one, channelNames[one]] as const);
const topics = disputeTopics.map((one) => [one, one] as const);
const nothing = { statement: "", since: "", otherParty: "", wish: "", referral: "", agreed: "", incidentAddress: "" };

/** 登记调解: for one who comes in, of the committee's own, or referred; what mediation may not take is said first. */
export function TakeDialog({ onClose }: { onClose: () => void }) {
  const [resident, setResident] = useState<KnownResident | null>(null);
  const [unnamed, setUnnamed] = useState(false);
  const [source, setSource] = useState<Source>("walk_in");
  const [by, setBy] = useState<TakenBy>("counter");
  const [topic, setTopic] = useState<Body["topic"]>(disputeTopics[0]);
  const [told, setTold] = useState(nothing);
  const [danger, setDanger] = useState(false);
  const take = useTaking(onClose);
  const change = (part: Partial<typeof nothing>) => setTold({ ...told, ...part });
  if (take.data?.dial) return <Danger dial={take.data.dial} onClose={onClose} />;
  const referred = source === "court" || source === "police";
  return (
    <DialogForm
      title="登记调解"
      yes="登记"
      no="先不登记"
      width={760}
      busy={take.isPending}
      error={take.error}
      onSubmit={() => {
        setUnnamed(!resident);
        if (resident) take.mutate({ ...told, residentId: resident.id, source, by, topic, danger });
      }}
      onClose={onClose}
    >
      <Notice tone="todo">这些不能调解：{Object.values(excludedMatters).join("；")}。</Notice>
      <div className="dispute-pair">
        <Pick label="怎么来的" value={source} options={sources} onChange={(next) => setSource(next as Source)} />
        <Pick label="怎么说的" value={by} options={ways} onChange={(next) => setBy(next as TakenBy)} />
      </div>
      <ResidentPick label="先听哪一边的" value={resident} onChange={setResident} />
      {unnamed && !resident && <Notice>先找到是哪一位的事，再登记。</Notice>}
      {referred && (
        <Line label="委托函的编号" value={told.referral} maxLength={80} onChange={(referral) => change({ referral })} />
      )}
      {source !== "walk_in" && (
        <Lines
          label="这一边怎么答应调解的：谁、什么时候、怎么说的"
          value={told.agreed}
          maxLength={500}
          onChange={(agreed) => change({ agreed })}
        />
      )}
      <Pick label="哪类事" value={topic} options={topics} onChange={(next) => setTopic(next as Body["topic"])} />
      <Lines
        label="发生了什么"
        value={told.statement}
        maxLength={2000}
        onChange={(statement) => change({ statement })}
      />
      <div className="dispute-pair">
        <Line label="从什么时候起" value={told.since} maxLength={60} onChange={(since) => change({ since })} />
        <Line
          label="在哪里（不写就按住址）"
          value={told.incidentAddress}
          maxLength={120}
          onChange={(incidentAddress) => change({ incidentAddress })}
        />
      </div>
      <Line
        label="说的对方"
        value={told.otherParty}
        maxLength={100}
        onChange={(otherParty) => change({ otherParty })}
      />
      <Lines label="希望怎么解决" value={told.wish} maxLength={500} onChange={(wish) => change({ wish })} />
      <Tick words="有人可能受伤（马上告诉警务窗口）" on={danger} onChange={setDanger} />
    </DialogForm>
  );
}

function useTaking(onClose: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Body) =>
      carryOut(`take dispute ${JSON.stringify(body)}`, body, (fixed, key) =>
        hall(takeDispute, { body: fixed }, { key }),
      ),
    onSuccess: ({ number, opens, dial }) => {
      say(opens ? `登记好了，编号 ${number}` : `登记好了，编号 ${number}，交给调解员了`);
      void client.invalidateQueries({ queryKey: ["disputes"] });
      if (dial) return;
      onClose();
      if (opens) navigate(`/disputes/${number}`);
    },
  });
}

/** Nothing matters more than the call. */
function Danger({ dial, onClose }: { dial: string; onClose: () => void }) {
  return (
    <DialogForm title="有人可能受伤" yes="知道了" busy={false} error={null} onSubmit={onClose} onClose={onClose}>
      <Notice tone="late">警务窗口已经收到消息。现在就打 {dial}，别等。</Notice>
    </DialogForm>
  );
}
