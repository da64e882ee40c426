import { useState } from "react";
import { actAtBooth, type Booth, type Talk, type Verdict, verdictNames } from "../../../../contract/booths.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { Tag, type Tone } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { Person } from "./person.js";
import { type BoothKey, useBoothAct } from "./queries.js";
import { VerdictForm } from "./verdict-form.js";

const tones: Record<Verdict, Tone> = { wanted: "done", again: "brand", unfit: "idle", open: "todo" };

/** Who was called before, the latest first: what was said stands, is said anew, or the number is put back in line. */
export function Before({ booth, at }: { booth: Booth; at: BoothKey }) {
  return (
    <section className="booth-card" aria-labelledby="booth-before">
      <h2 id="booth-before">叫过的</h2>
      {booth.before.length === 0 && <p className="booth-quiet">还没有。</p>}
      <ul className="booth-list">
        {booth.before.map((talk) => (
          <Row key={talk.ticketId} talk={talk} at={at} />
        ))}
      </ul>
    </section>
  );
}

function Row({ talk, at }: { talk: Talk; at: BoothKey }) {
  const [open, setOpen] = useState(false);
  const back = useBoothAct(at, () =>
    carryOut(
      `booth ${talk.ticketId} again ${talk.calls}`,
      { signature: at.signature, act: "again" as const },
      (body, key) => hall(actAtBooth, { params: { id: at.id, ticketId: talk.ticketId }, body }, { key }),
    ),
  );
  return (
    <li className="booth-row">
      <div className="booth-row-head">
        <strong className="booth-row-label">{talk.label}</strong>
        <span className="booth-row-who">
          {talk.person?.name}
          {talk.vacancy && <span className="booth-quiet">{talk.vacancy}</span>}
        </span>
        <Outcome talk={talk} />
      </div>
      {talk.words && <p className="booth-quiet">{talk.words}</p>}
      <Faults error={back.error} />
      {talk.state === "no_show" && (
        <Button
          busy={back.isPending && "正在排…"}
          aria-label={`${talk.label}：重新排`}
          onClick={() => back.mutate(undefined, { onSuccess: () => say(`${talk.label} 排到第二位`) })}
        >
          重新排
        </Button>
      )}
      {talk.state === "served" && talk.verdict !== "unfit" && !open && (
        <Button aria-label={`${talk.label}：${talk.verdict ? "改说法" : "说一下"}`} onClick={() => setOpen(true)}>
          {talk.verdict ? "改说法" : "说一下谈得怎么样"}
        </Button>
      )}
      {open && (
        <div className="booth-again">
          {talk.person && <Person talk={talk} />}
          <VerdictForm talk={talk} at={at} yes="改好" onDone={() => setOpen(false)} />
          <Button look="quiet" onClick={() => setOpen(false)}>
            先不改
          </Button>
        </div>
      )}
    </li>
  );
}

function Outcome({ talk }: { talk: Talk }) {
  if (talk.state === "no_show") return <Tag tone="idle">没有来</Tag>;
  if (talk.state === "left") return <Tag tone="idle">自己走了</Tag>;
  if (talk.verdict) return <Tag tone={tones[talk.verdict]}>{verdictNames[talk.verdict]}</Tag>;
  return <Tag tone="todo">还没说</Tag>;
}
