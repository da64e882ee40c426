import { type StaffDispute, sideNames } from "../../../contract/dispute-file.js";
import { longMoment } from "../platform/time.js";

const answers = { asked: "还没回话", accepted: "愿意调解", refused: "不愿意" } as const;

/** 双方: who they are, how they are reached, and what they answered. */
export function Parties({ file, now }: { file: StaffDispute; now: Date }) {
  return (
    <section className="dispute-card" aria-labelledby="parties-title">
      <h2 id="parties-title">双方</h2>
      {file.parties.map((party) => (
        <div key={party.side} className="dispute-party">
          <p>
            <strong>{party.name}</strong> <span className="dispute-quiet">{sideNames[party.side]}</span>
          </p>
          <p>
            {answers[party.answer]}
            {party.answeredAt && <span className="dispute-quiet"> {longMoment(party.answeredAt, now)}</span>}
          </p>
          {party.evidence && <p className="dispute-said">{party.evidence}</p>}
          {party.choice && <p>选了 {party.choice.name}</p>}
          <p className="dispute-quiet">
            {[party.phone, party.address, party.inHall ? "手机上收消息" : "收纸信"].filter(Boolean).join("，")}
          </p>
          {party.code && (
            <p>
              信上的编号 <b className="dispute-code">{party.code}</b>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
