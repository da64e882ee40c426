import { useState } from "react";
import type { StaffDispute } from "../../../../contract/dispute-file.js";
import type { DisputeStage } from "../../../../contract/dispute-stages.js";
import { Button } from "../../ui/button.js";
import { DraftDialog, OralDialog } from "../agreements/draft-dialog.js";
import { VisitDialog } from "../agreements/visit-dialog.js";
import { ScheduleDialog } from "../sessions/schedule-dialog.js";
import { AnswerDialog } from "./answer-dialog.js";
import { EndDialog } from "./end-dialog.js";
import { InviteDialog } from "./invite-dialog.js";
import { MediatorDialog } from "./mediator-dialog.js";
import { WordsDialog } from "./words-dialog.js";

/** What comes next, as the law's table has it: one sentence, and the buttons that the server offers. */
const next: Partial<Record<DisputeStage, string>> = {
  applied: "先看一看：是不是民间纠纷，能不能调解。",
  screened: "请对方。对方愿意，才能调解。",
  invited: "等对方回话。来人或打电话说的，替他记下。",
  consented: "定调解员。双方选中同一位，就不用再定。",
  mediator_assigned: "约双方来谈。谈不成，也要告诉别的路。",
  agreed: "请双方看协议、签字。要改就改协议，签过的要重新签。",
  performing: "到了日子就回访。没有照做的，双方都会知道可以去法院。",
  performed: "说好的都做到了，归档保存。",
  broken: "没有照协议做。还能催；去法院由当事人自己定。",
  in_session: "谈过以后记笔录，到场的人签字。一次谈不完，再约一次。",
};
/** The one that leads on; every other is beside it. */
const primaries = ["screen", "invite", "assign", "accept", "meet", "draft", "visit", "archive"];

export function MovesBar({ file }: { file: StaffDispute }) {
  const [asked, setAsked] = useState<string | null>(null);
  const whole = file.moves.filter(({ part }) => part === null);
  const moves = whole.sort(lastly(file.stage === "invited" ? "accept" : ""));
  const close = () => setAsked(null);
  return (
    <section className="dispute-moves" aria-label="接着做">
      <p>{next[file.stage] ?? (moves.length > 0 ? "有了结果，归档保存。" : "这一件已经办完了。")}</p>
      {moves.map(({ action, label, article }, place) => (
        <Button
          key={action}
          large
          look={place === moves.length - 1 && primaries.includes(action) ? "filled" : "outline"}
          title={article}
          onClick={() => setAsked(action)}
        >
          {file.stage === "invited" && action === "invite" ? "再请一次" : wordsOf(action, label, file.stage)}
        </Button>
      ))}
      {asked === "draft" && <DraftDialog file={file} onClose={close} />}
      {asked === "oral" && <OralDialog file={file} onClose={close} />}
      {asked === "visit" && <VisitDialog file={file} onClose={close} />}
      {asked === "meet" && <ScheduleDialog file={file} onClose={close} />}
      {asked === "end" && <EndDialog file={file} onClose={close} />}
      {asked === "invite" && <InviteDialog file={file} onClose={close} />}
      {(asked === "accept" || asked === "refuse") && (
        <AnswerDialog file={file} accept={asked === "accept"} onClose={close} />
      )}
      {(asked === "assign" || asked === "replace" || asked === "join") && (
        <MediatorDialog file={file} action={asked} onClose={close} />
      )}
      {(asked === "screen" || asked === "exclude" || asked === "fail" || asked === "archive") && (
        <WordsDialog file={file} action={asked} onClose={close} />
      )}
    </section>
  );
}

/** The primary stands at the far right. */
function lastly(given: string) {
  const rank = (action: string) => (action === given ? 2 : !given && primaries.includes(action) ? 1 : 0);
  return (one: { action: string }, other: { action: string }) => rank(one.action) - rank(other.action);
}

function wordsOf(action: string, label: string, stage: DisputeStage): string {
  if (action === "draft" && stage === "agreed") return "改协议";
  if (action === "meet" && stage !== "mediator_assigned") return "再约一次";
  if (action === "accept") return "记下：对方愿意";
  if (action === "refuse") return "记下：对方不愿意";
  if (action === "end") return "记下：有一方不谈了";
  return label;
}
