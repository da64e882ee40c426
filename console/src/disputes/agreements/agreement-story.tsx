import { Printer } from "lucide-react";
import { useState } from "react";
import { sealAgreement, signAgreement } from "../../../../contract/dispute-agreements.js";
import type { Agreement, StaffDispute } from "../../../../contract/dispute-file.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { Notice } from "../../ui/notice.js";
import { Tag } from "../../ui/tag.js";
import { roleWords } from "../sessions/meeting-words.js";
import { SignDialog } from "../signing/sign-dialog.js";
import { Signatures } from "../signing/signatures.js";
import { useAct } from "../use-act.js";
import { Confirmation } from "./confirmation.js";
import { StepsList } from "./steps-list.js";

type Signer = "applicant" | "respondent" | "mediator";

/** The agreement: its text as it is signed, who signs next, the seal; once it holds, its steps and the court. */
export function AgreementStory({ file, now }: { file: StaffDispute; now: Date }) {
  const { agreement } = file;
  if (!agreement) return null;
  const over = !agreement.effectiveAt && file.stage !== "agreed";
  return (
    <section aria-labelledby="agreement-title">
      <h2 id="agreement-title" className="section-title">
        协议
        <span>{agreement.form === "oral" ? "口头说好的" : `第 ${agreement.version} 稿`}</span>
      </h2>
      <article className="dispute-meeting">
        <p className="dispute-meeting-head">
          <strong>{agreement.number ?? (agreement.form === "oral" ? "口头协议" : "还没有文号")}</strong>
          {agreement.effectiveAt ? (
            <Tag tone="done">生效了</Tag>
          ) : over ? (
            <Tag tone="idle">没有用上</Tag>
          ) : (
            <Tag tone="todo">{waitWords(file, agreement)}</Tag>
          )}
          <a
            className="button button-outline dispute-print"
            href={`/api/staff/disputes/${file.number}/agreement.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            <Printer className="icon" size={15} aria-hidden="true" />
            打印
          </a>
        </p>
        {!agreement.effectiveAt &&
          agreement.changes.map(({ side, text, at }) => (
            <Notice key={at} tone="todo">
              {roleWords[side]}要改：{text}
            </Notice>
          ))}
        {agreement.effectiveAt && <StepsList steps={agreement.steps} now={now} />}
        <details className="dispute-record" open={!agreement.effectiveAt && !over}>
          <summary>协议全文</summary>
          <div className="dispute-paper">{agreement.text}</div>
        </details>
        <Signatures signatures={agreement.signatures} now={now} />
        {!agreement.effectiveAt && !over && <Signing file={file} agreement={agreement} />}
        <Confirmation file={file} agreement={agreement} />
      </article>
    </section>
  );
}

function waitWords(file: StaffDispute, { waitsFor }: Agreement): string {
  const signers = waitsFor.filter((one): one is Signer => one !== "seal");
  return signers.length ? `等 ${signers.map((one) => nameOf(file, one)).join("、")} 签字` : "等委员会盖章";
}

function nameOf(file: StaffDispute, signer: Signer): string {
  if (signer === "mediator") return file.mediators.find(({ until }) => until === null)?.name ?? "调解员";
  return file.parties.find(({ side }) => side === signer)?.name ?? roleWords[signer];
}

function Signing({ file, agreement }: { file: StaffDispute; agreement: Agreement }) {
  const [signer, setSigner] = useState<Signer>();
  const { number } = file;
  const { hash, text } = agreement;
  const seal = useAct(number, `seal ${hash}`, (body: { hash: string }, key) =>
    hall(sealAgreement, { params: { number }, body }, { key }),
  );
  const may = (action: string) => file.moves.some((move) => move.action === action);
  const signers = agreement.waitsFor.filter((one): one is Signer => one !== "seal");
  return (
    <>
      <div className="dispute-meeting-buttons">
        {may("sign_agreement") &&
          signers.map((one) => (
            <Button key={one} look="tint" onClick={() => setSigner(one)}>
              {`${nameOf(file, one)}${one === "mediator" ? "签字" : "在这里签字"}`}
            </Button>
          ))}
        {may("seal") && signers.length === 0 && (
          <Button look="filled" busy={seal.isPending && "正在盖…"} onClick={() => seal.mutate({ hash })}>
            盖章，让协议生效
          </Button>
        )}
      </div>
      <Faults error={seal.error} />
      {signer && (
        <SignDialog
          number={number}
          name={`${agreement.id} ${signer} ${hash}`}
          title={`${nameOf(file, signer)}在协议上签字`}
          text={text}
          label={signer === "mediator" ? "您的签名" : `请${nameOf(file, signer)}看过以后，自己写名字`}
          send={(strokes, key) =>
            hall(signAgreement, { params: { number }, body: { role: signer, hash, strokes } }, { key })
          }
          onClose={() => setSigner(undefined)}
        />
      )}
    </>
  );
}
