import { Printer } from "lucide-react";
import { type StaffDispute, sideNames } from "../../../contract/dispute-file.js";
import { longMoment } from "../platform/time.js";
import { Tag } from "../ui/tag.js";

const answers = {
  asked: { words: "还没回话", tone: "todo" },
  accepted: { words: "愿意", tone: "done" },
  refused: { words: "不愿意", tone: "idle" },
} as const;

/** Both sides: how to reach them, what they answered and how one knows, and the letter to print. */
export function PartiesCard({ file, now }: { file: StaffDispute; now: Date }) {
  return (
    <section className="dispute-card" aria-labelledby="parties-title">
      <h2 id="parties-title">双方</h2>
      {file.parties.map((party) => (
        <div key={party.side} className="dispute-party">
          <p className="dispute-party-name">
            <span className="disputes-small">{sideNames[party.side]}</span>
            <strong>{party.name}</strong>
            <Tag tone={answers[party.answer].tone}>{answers[party.answer].words}</Tag>
          </p>
          <p className="disputes-small">
            {[party.phone, party.address, party.inHall ? "手机上收消息" : "没有登录过，要寄信或打电话"]
              .filter(Boolean)
              .join("，")}
          </p>
          {party.answeredAt && party.side === "respondent" && (
            <p className="disputes-small">{longMoment(party.answeredAt, now)} 回的话</p>
          )}
          {party.evidence && <p className="dispute-words">怎么知道的：{party.evidence}</p>}
          {party.choice && <p className="disputes-small">选了 {party.choice.name}</p>}
          {party.code && (
            <p className="disputes-small">
              信上的数字 <strong className="dispute-code">{party.code}</strong>
            </p>
          )}
          {party.side === "respondent" && file.stage === "invited" && (
            <a
              className="button button-outline"
              href={`/api/staff/disputes/${file.number}/invitation.pdf`}
              target="_blank"
              rel="noreferrer"
            >
              <Printer className="icon" size={15} aria-hidden="true" />
              打印邀请信
            </a>
          )}
        </div>
      ))}
      {file.parties.length < 2 && <p className="disputes-small">对方还没请。请之前，对方什么都不知道。</p>}
    </section>
  );
}
