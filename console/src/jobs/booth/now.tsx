import {
  actAtBooth,
  type Booth,
  type BoothAct,
  callAtBooth,
  pauseBooth,
  type Talk,
} from "../../../../contract/booths.js";
import { hall } from "../../platform/hall.js";
import { carryOut, newKey } from "../../platform/intention.js";
import { timeOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { Person } from "./person.js";
import { type BoothKey, useBoothAct } from "./queries.js";
import { VerdictForm } from "./verdict-form.js";

/** What is to be done at the booth now: call somebody, say whether they came, or say how the talk went. */
export function Now({ booth, at }: { booth: Booth; at: BoothKey }) {
  const { current } = booth;
  const pause = useBoothAct(at, (paused: boolean) =>
    // The state is said, not changed by one: what was said before must never be answered in place of this.
    hall(pauseBooth, { params: { id: at.id }, body: { signature: at.signature, paused } }, { key: newKey() }),
  );
  return (
    <section className="booth-card booth-now" aria-label="现在">
      {current?.state === "serving" && <AtTable key={current.ticketId} talk={current} at={at} />}
      {current?.state === "called" && <Called key={current.ticketId} talk={current} at={at} />}
      {!current && booth.paused && (
        <>
          <p className="booth-big">歇着</p>
          <p className="booth-quiet">大家看得到您歇一会儿。{waitingWords(booth)}</p>
          <Button look="filled" large busy={pause.isPending && "正在开…"} onClick={() => pause.mutate(false)}>
            接着叫
          </Button>
        </>
      )}
      {!current && !booth.paused && <CallNext booth={booth} at={at} />}
      <Waiting booth={booth} />
      <Faults error={pause.error} />
      {!booth.paused && (
        <Button look="quiet" busy={pause.isPending && "正在记…"} onClick={() => pause.mutate(true)}>
          歇一会儿
        </Button>
      )}
      {booth.paused && current && (
        <p className="booth-quiet">
          您说了歇一会儿，谈完这位就不叫了。{" "}
          <button type="button" className="link-button" onClick={() => pause.mutate(false)}>
            接着叫
          </button>
        </p>
      )}
    </section>
  );
}

function CallNext({ booth, at }: { booth: Booth; at: BoothKey }) {
  const after = booth.before[0]?.ticketId ?? "";
  const call = useBoothAct(at, () =>
    // Whoever taps again because no answer came means the same one; after the next talk it is another.
    carryOut(`booth ${at.id} call after ${after}`, { signature: at.signature }, (body, key) =>
      hall(callAtBooth, { params: { id: at.id }, body }, { key }),
    ),
  );
  return (
    <>
      <p className="booth-big" role="status">
        {booth.waiting.length > 0 ? `${booth.waiting.length} 位在等` : "没有人等"}
      </p>
      {booth.waiting.length === 0 && <p className="booth-quiet">有人取了号，这里就看得到。</p>}
      {booth.phase === "over" && <p className="booth-quiet">时间到了，不再发号。排着的还可以叫完。</p>}
      <Faults error={call.error} />
      <Button look="filled" large busy={call.isPending && "正在叫…"} onClick={() => call.mutate(undefined)}>
        叫下一位
      </Button>
    </>
  );
}

function Called({ talk, at }: { talk: Talk; at: BoothKey }) {
  const act = useBoothAct(at, (name: BoothAct) =>
    carryOut(`booth ${talk.ticketId} ${name} ${talk.calls}`, { signature: at.signature, act: name }, (body, key) =>
      hall(actAtBooth, { params: { id: at.id, ticketId: talk.ticketId }, body }, { key }),
    ),
  );
  const busy = (name: BoothAct) => act.isPending && act.variables === name && "正在记…";
  return (
    <>
      <p className="booth-quiet">叫的是</p>
      <p className="booth-label" role="status">
        {talk.label}
      </p>
      <p className="booth-quiet">
        {[talk.vacancy && `来谈${talk.vacancy}`, talk.calls > 1 && `叫了 ${talk.calls} 遍`]
          .filter(Boolean)
          .join("，") || "屏上和手机上都叫了"}
      </p>
      <Faults error={act.error} />
      <div className="booth-acts">
        <Button look="filled" large busy={busy("serve")} onClick={() => act.mutate("serve")}>
          来了
        </Button>
        <Button large busy={busy("recall")} onClick={() => act.mutate("recall")}>
          再叫一遍
        </Button>
        <Button large busy={busy("no_show")} onClick={() => act.mutate("no_show")}>
          没有来
        </Button>
      </div>
    </>
  );
}

function AtTable({ talk, at }: { talk: Talk; at: BoothKey }) {
  return (
    <>
      <p className="booth-table">
        <span className="booth-label">{talk.label}</span>
        <span className="booth-quiet">正在谈{talk.vacancy ? `：${talk.vacancy}` : ""}</span>
      </p>
      <Person talk={talk} />
      <VerdictForm talk={talk} at={at} yes="谈完了" />
    </>
  );
}

function Waiting({ booth: { current, waiting } }: { booth: Booth }) {
  if (waiting.length === 0) return null;
  return (
    <details className="booth-waiting">
      <summary>{current ? `后面 ${waiting.length} 位在等` : "看看是哪几位"}</summary>
      <ol>
        {waiting.map(({ label, takenAt }) => (
          <li key={label}>
            <strong>{label}</strong> <span className="booth-quiet">{timeOf(takenAt)} 取的号</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function waitingWords({ waiting }: Booth): string {
  return waiting.length > 0 ? `${waiting.length} 位在等。` : "现在没有人等。";
}
