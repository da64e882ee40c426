import { type HallView, moveTicket, takeTicket } from "../../../../contract/hall.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { timeOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { say } from "../../ui/toast.js";
import { useAct } from "./use-act.js";

/** The line of each desk in the order in which it is called, and a number for who walks in. */
export function Lines({ hall: view }: { hall: HallView }) {
  const take = useAct((deskId: string, key: string) => hall(takeTicket, { body: { deskId } }, { key }));
  const leave = useAct((ticketId: string, key: string) =>
    hall(moveTicket, { params: { ticketId }, body: { act: "leave" } }, { key }),
  );
  return (
    <section aria-label="排队">
      <h2 className="booking-title">排队</h2>
      {(take.error ?? leave.error) && (
        <p className="booking-fault" role="alert">
          {sentenceOf(take.error ?? leave.error)}
        </p>
      )}
      <div className="hall-lines">
        {view.desks.map((desk) => (
          <article key={desk.id} className={`hall-card${desk.own ? " hall-card-own" : ""}`}>
            <h3>
              <span className="hall-letter">{desk.letter}</span>
              {desk.name}
            </h3>
            <p className="hall-quiet">
              {desk.waiting.length ? `${desk.waiting.length} 位在等，一位约 ${desk.minutesEach} 分钟` : "没有人等"}
              {desk.lateMinutes > 0 && <strong className="hall-late">，比预约晚 {desk.lateMinutes} 分</strong>}
            </p>
            <ol className="hall-line">
              {desk.waiting.slice(0, 6).map((ticket) => (
                <li key={ticket.id}>
                  <strong>{ticket.label}</strong>
                  <span className="hall-quiet">
                    {ticket.bookedAt ? `约 ${timeOf(ticket.bookedAt)} ${ticket.residentName ?? ""}` : "现场"}
                  </span>
                  {desk.own && (
                    <button type="button" className="link-button" onClick={() => leave.mutate(ticket.id)}>
                      不等了
                    </button>
                  )}
                </li>
              ))}
              {desk.waiting.length > 6 && <li className="hall-quiet">后面还有 {desk.waiting.length - 6} 位</li>}
            </ol>
            <Button
              look="quiet"
              onClick={() => take.mutate(desk.id, { onSuccess: ({ label }) => say(`${label}，给居民`) })}
            >
              取个号
            </Button>
          </article>
        ))}
      </div>
    </section>
  );
}
