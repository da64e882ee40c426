import { useState } from "react";
import {
  callNext,
  type HallView,
  type LineTicket,
  moveTicket,
  sitDown,
  type TicketAct,
  ticketActs,
} from "../../../../contract/hall.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { timeOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { say } from "../../ui/toast.js";
import { useAct } from "./use-act.js";

/** The counter that this person sits at: call the next, call again, came, done, did not come. */
export function MyCounter({ hall: view }: { hall: HallView }) {
  const mine = view.counters.find((counter) => counter.mine && counter.state !== "closed");
  if (!mine) return <SitDown hall={view} />;
  return <Counter key={mine.number} hall={view} counter={mine} />;
}

type CounterOf = HallView["counters"][number];

function Counter({ hall: view, counter }: { hall: HallView; counter: CounterOf }) {
  const { number, deskId, ticket } = counter;
  const communityId = view.community.id;
  const waiting = view.desks.find(({ id }) => id === deskId)?.waiting ?? [];
  const call = useAct((_: null, key: string) => hall(callNext, { params: { number }, body: { communityId } }, { key }));
  const act = useAct(({ id, name }: { id: string; name: TicketAct }, key: string) =>
    hall(moveTicket, { params: { ticketId: id }, body: { act: name } }, { key }),
  );
  const sit = useAct((state: CounterOf["state"]) =>
    hall(sitDown, { params: { number }, body: { deskId, state, backAt: null } }),
  );
  const fault = call.error ?? act.error ?? sit.error;
  const callThem = () =>
    call.mutate(null, { onSuccess: ({ ticket: next }) => say(next ? `叫了 ${next.label}` : "现在没有人等") });
  return (
    <section className="hall-card" aria-label="我的柜台">
      <h2>
        {number} 号窗口 <span className="hall-quiet">{counter.deskName}</span>
      </h2>
      {counter.state === "paused" ? (
        <>
          <p className="hall-big hall-quiet">暂停中</p>
          <Button look="filled" large onClick={() => sit.mutate("open")}>
            接着叫
          </Button>
        </>
      ) : (
        <>
          {ticket ? <Current ticket={ticket} /> : <p className="hall-big hall-quiet">空着</p>}
          <div className="hall-acts">
            {ticket?.state === "called" &&
              (["serve", "recall", "no_show"] as const).map((name) => (
                <Button
                  key={name}
                  look={name === "serve" ? "filled" : "outline"}
                  onClick={() => act.mutate({ id: ticket.id, name })}
                >
                  {ticketActs[name]}
                </Button>
              ))}
            {ticket?.state === "serving" && (
              <Button look="outline" onClick={() => act.mutate({ id: ticket.id, name: "finish" })}>
                {ticketActs.finish}
              </Button>
            )}
            {ticket?.state !== "called" && (
              <Button look="filled" large busy={call.isPending && "正在叫…"} onClick={callThem}>
                {`叫下一位（${waiting.length} 位在等）`}
              </Button>
            )}
          </div>
        </>
      )}
      {fault && (
        <p className="booking-fault" role="alert">
          {sentenceOf(fault)}
        </p>
      )}
      <div className="hall-foot">
        {counter.state === "open" && (
          <Button look="quiet" onClick={() => sit.mutate("paused")}>
            暂停一会儿
          </Button>
        )}
        <Button look="quiet" onClick={() => sit.mutate("closed")}>
          下班，关柜台
        </Button>
      </div>
    </section>
  );
}

function Current({ ticket }: { ticket: LineTicket }) {
  const from = ticket.bookedAt ? `约的 ${timeOf(ticket.bookedAt)}` : `${timeOf(ticket.takenAt)} 取的号`;
  return (
    <>
      <p className="hall-big">{ticket.label}</p>
      <p className="hall-quiet">
        {[ticket.residentName, from, ticket.calls > 1 ? `叫了 ${ticket.calls} 遍` : ""].filter(Boolean).join("，")}
      </p>
    </>
  );
}

function SitDown({ hall: view }: { hall: HallView }) {
  const own = view.desks.filter((desk) => desk.own);
  const [number, setNumber] = useState("1");
  const [deskId, setDeskId] = useState(own[0]?.id ?? "");
  const sit = useAct((_: null) =>
    hall(sitDown, { params: { number: Number(number) }, body: { deskId, state: "open", backAt: null } }),
  );
  if (own.length === 0) {
    return (
      <section className="hall-card">
        <h2>我的柜台</h2>
        <p className="hall-quiet">您不在哪个窗口，叫不了号。请找负责人加上。</p>
      </section>
    );
  }
  return (
    <section className="hall-card" aria-label="我的柜台">
      <h2>坐到哪个窗口</h2>
      <label className="booking-field">
        几号
        <input
          className="booking-input"
          inputMode="numeric"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      <label className="booking-field">
        办哪个窗口的事
        <select className="booking-input" value={deskId} onChange={(event) => setDeskId(event.target.value)}>
          {own.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button look="filled" large busy={sit.isPending && "正在开…"} onClick={() => sit.mutate(null)}>
        开柜台
      </Button>
      {sit.error && (
        <p className="booking-fault" role="alert">
          {sentenceOf(sit.error)}
        </p>
      )}
    </section>
  );
}
