import { useState } from "react";
import type { HelpState } from "../../../../contract/help-calls.js";
import { moveHelpCall, type StaffHelpCall } from "../../../../contract/help-staff.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { longDay, timeOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { Tag, type Tone } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";
import { ContactDialog } from "./contact-dialog.js";
import { SettleDialog } from "./settle-dialog.js";

const tones: Record<HelpState, Tone> = {
  calling: "brand",
  unanswered: "late",
  taken: "brand",
  done: "done",
  confirmed: "done",
  settled: "done",
  cancelled: "idle",
};

/** One call: what, for whom, how far the asking has come, and what the staff may do. */
export function CallCard({ call }: { call: StaffHelpCall }) {
  const [dialog, setDialog] = useState<"settle" | "contact">();
  const widen = useChange((revision: string) =>
    carryOut(`widen ${call.id} ${revision}`, { move: "widen" as const }, (body, key) =>
      hall(moveHelpCall, { params: { callId: call.id }, body }, { key }),
    ),
  );
  const open = ["calling", "unanswered", "taken", "done"].includes(call.state);
  const asking = call.state === "calling" || call.state === "unanswered";
  return (
    <article className="volunteers-card" aria-label={`${call.kindName}，${call.forName}`}>
      <div className="volunteers-moves" style={{ alignItems: "center" }}>
        <h2 style={{ margin: 0 }}>{call.kindName}</h2>
        <Tag tone={tones[call.state]}>{call.stateWords}</Tag>
        {call.urgent && <Tag tone="late">急</Tag>}
      </div>
      <dl className="volunteers-facts">
        <dt>谁要帮忙</dt>
        <dd>
          {call.forName}
          {call.calledBy && `（${call.calledBy}替叫的）`}
        </dd>
        <dt>什么时候</dt>
        <dd>
          {longDay(call.createdAt)} {timeOf(call.createdAt)}
        </dd>
        <dt>谁去</dt>
        <dd>
          {call.volunteerName
            ? `${call.volunteerName}${call.takenAt ? `，${timeOf(call.takenAt)} 接下` : ""}`
            : "还没有人"}
        </dd>
        <dt>问到哪里</dt>
        <dd>
          {call.asked.length === 0 ? "还没有问人" : `${call.ring} 圈，${call.asked.length} 人`}
          {call.nextRingAt && `，${timeOf(call.nextRingAt)} 再问`}
        </dd>
        {call.outcome && (
          <>
            <dt>结果</dt>
            <dd>{call.outcome}</dd>
          </>
        )}
      </dl>
      {call.asked.length > 0 && (
        <details className="volunteers-asked">
          <summary>问过的人</summary>
          <table className="volunteers-table">
            <thead>
              <tr>
                <th scope="col">谁</th>
                <th scope="col">第几圈</th>
                <th scope="col">多远</th>
                <th scope="col">几点问的</th>
                <th scope="col">回话</th>
              </tr>
            </thead>
            <tbody>
              {call.asked.map((one) => (
                <tr key={`${one.name}-${one.metres}-${one.askedAt}`}>
                  <th scope="row">{one.name}</th>
                  <td>{one.ring}</td>
                  <td>{one.metres} 米</td>
                  <td>{timeOf(one.askedAt)}</td>
                  <td>{one.answerWords ?? "还没有"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <Faults error={widen.error} />
      {open && (
        <div className="volunteers-moves">
          {asking && (
            <Button
              busy={widen.isPending && "正在问…"}
              onClick={() => widen.mutate(call.nextRingAt ?? call.state, { onSuccess: () => say("马上问远一圈的人") })}
            >
              马上再问一圈
            </Button>
          )}
          <Button onClick={() => setDialog("settle")}>社区安排好了</Button>
          <Button look="quiet" onClick={() => setDialog("contact")}>
            看地址电话
          </Button>
        </div>
      )}
      {dialog === "settle" && <SettleDialog call={call} onClose={() => setDialog(undefined)} />}
      {dialog === "contact" && <ContactDialog call={call} onClose={() => setDialog(undefined)} />}
    </article>
  );
}
