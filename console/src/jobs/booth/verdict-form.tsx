import { useId, useState } from "react";
import { endTalk, type Talk, type Verdict, verdictNames } from "../../../../contract/booths.js";
import { faultAt } from "../../platform/change.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Fault } from "../../ui/fault.js";
import { Faults } from "../../ui/faults.js";
import { Lines } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { type BoothKey, useBoothAct } from "./queries.js";

const verdicts = Object.entries(verdictNames) as [Verdict, string][];

interface VerdictFormProps {
  talk: Talk;
  at: BoothKey;
  /** What the button says. */
  yes: string;
  onDone?: () => void;
}

/** How the talk went. Of a number without an application, and of what is not settled yet, the seeker is told nothing. */
export function VerdictForm({ talk, at, yes, onDone }: VerdictFormProps) {
  const id = useId();
  const [verdict, setVerdict] = useState<Verdict | null>(talk.verdict);
  const [words, setWords] = useState(talk.words);
  const [missing, setMissing] = useState(false);
  const end = useBoothAct(at, (chosen: Verdict) => {
    const body = { signature: at.signature, verdict: chosen, words };
    return carryOut(`booth ${talk.ticketId} ${talk.verdict} to ${chosen} ${words}`, body, (fixed, key) =>
      hall(endTalk, { params: { id: at.id, ticketId: talk.ticketId }, body: fixed }, { key }),
    );
  });
  const fault = faultAt(end.error, "words");
  function submit() {
    setMissing(verdict === null);
    if (!verdict) return;
    end.mutate(verdict, {
      onSuccess: () => {
        say(`${talk.label}：${verdictNames[verdict]}`);
        onDone?.();
      },
    });
  }
  return (
    <form
      className="booth-verdict"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!end.isPending) submit();
      }}
    >
      <fieldset aria-describedby={`${id}-fault`}>
        <legend>谈得怎么样</legend>
        <div className="booth-choices">
          {verdicts.map(([one, name]) => (
            <label key={one} className="booth-choice">
              <input type="radio" name={id} checked={verdict === one} onChange={() => setVerdict(one)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        <Fault id={`${id}-fault`}>{missing && verdict === null ? "先选一个。还没想好，选“还没定”。" : undefined}</Fault>
      </fieldset>
      <Lines label={wordsLabel(verdict, talk)} maxLength={200} value={words} fault={fault} onChange={setWords} />
      <Faults error={fault ? null : end.error} />
      <Button type="submit" look="filled" large busy={end.isPending && "正在记…"}>
        {yes}
      </Button>
    </form>
  );
}

function wordsLabel(verdict: Verdict | null, { vacancy }: Talk): string {
  if (verdict === "unfit") return `为什么不合适，写一句${vacancy ? "，求职者看得到" : ""}`;
  if (!vacancy || verdict === null || verdict === "open") return "记一句（可以不写，只记在这里）";
  if (verdict === "wanted") return "哪天来、带什么（可以不写，求职者看得到）";
  return "什么时候再谈（可以不写，求职者看得到）";
}
