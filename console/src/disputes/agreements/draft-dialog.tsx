import { useState } from "react";
import { draftAgreement, recordOralAgreement } from "../../../../contract/dispute-agreements.js";
import type { StaffDispute } from "../../../../contract/dispute-file.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";
import { Notice } from "../../ui/notice.js";
import { useAct } from "../use-act.js";
import { emptyStep, StepsField, stepsBody } from "./steps-field.js";

type Body = InputOf<typeof draftAgreement>["body"];

/** Writes the agreement clause by clause as the law names them; what stood there before is there to be changed (29). */
export function DraftDialog({ file, onClose }: { file: StaffDispute; onClose: () => void }) {
  const { agreement } = file;
  const [clauses, setClauses] = useState(() => agreement?.clauses ?? firstClauses(file));
  const [steps, setSteps] = useState(() =>
    agreement?.clauses
      ? agreement.steps.map(({ who, what, dueOn }, key) => ({ key, who, what, dueOn }))
      : [emptyStep(0)],
  );
  const act = useAct(file.number, "draft", (body: Body, key) =>
    hall(draftAgreement, { params: { number: file.number }, body }, { key }),
  );
  const change = (part: Partial<typeof clauses>) => setClauses({ ...clauses, ...part });
  const parties = (part: Partial<typeof clauses.parties>) => change({ parties: { ...clauses.parties, ...part } });
  return (
    <DialogForm
      title={agreement?.clauses ? `改协议（第 ${agreement.version + 1} 稿）` : "写协议"}
      yes="写好，请双方看"
      no="先不写"
      width={760}
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate({ ...clauses, steps: stepsBody(steps) }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {agreement && agreement.signatures.length > 0 && (
        <Notice tone="todo">已经有人签了字。改一个字，签的字就作废，要再签一次。</Notice>
      )}
      {agreement?.changes.map(({ side, text, at }) => (
        <Notice key={at} tone="todo">
          {side === "applicant" ? "申请人" : "对方"}要改：{text}
        </Notice>
      ))}
      <div className="dispute-pair">
        <Lines
          label="申请人的基本情况"
          value={clauses.parties.applicant}
          maxLength={200}
          first
          onChange={(applicant) => parties({ applicant })}
        />
        <Lines
          label="对方的基本情况"
          value={clauses.parties.respondent}
          maxLength={200}
          onChange={(respondent) => parties({ respondent })}
        />
      </div>
      <Lines
        label="主要事实和争议的事"
        value={clauses.facts}
        maxLength={3000}
        onChange={(facts) => change({ facts })}
      />
      <Lines
        label="各方的责任"
        value={clauses.responsibility}
        maxLength={2000}
        onChange={(responsibility) => change({ responsibility })}
      />
      <Lines label="说好的内容" value={clauses.terms} maxLength={4000} onChange={(terms) => change({ terms })} />
      <Lines label="怎么履行" value={clauses.manner} maxLength={1000} onChange={(manner) => change({ manner })} />
      <StepsField value={steps} onChange={setSteps} />
    </DialogForm>
  );
}

/** The names and the address that the file knows; the rest is the mediator's to write. */
function firstClauses({
  parties,
  sessions,
}: StaffDispute): NonNullable<NonNullable<StaffDispute["agreement"]>["clauses"]> {
  const of = (side: string) => {
    const party = parties.find((one) => one.side === side);
    return [party?.name, party?.address].filter(Boolean).join("，");
  };
  const held = sessions.filter(({ state }) => state === "held").at(-1);
  const proposal = held?.record?.text.match(/提出的方案：\n([\s\S]*?)\n\n结果：/)?.[1] ?? "";
  return {
    parties: { applicant: of("applicant"), respondent: of("respondent") },
    facts: "",
    responsibility: "",
    terms: proposal,
    manner: "",
  };
}

/** What both say they agree to without a paper (28, 30): it holds at once, so that is said before. */
export function OralDialog({ file, onClose }: { file: StaffDispute; onClose: () => void }) {
  const [terms, setTerms] = useState("");
  const [how, setHow] = useState("");
  const [steps, setSteps] = useState(() => [emptyStep(0)]);
  const act = useAct(file.number, "oral", (body: InputOf<typeof recordOralAgreement>["body"], key) =>
    hall(recordOralAgreement, { params: { number: file.number }, body }, { key }),
  );
  return (
    <DialogForm
      title="口头协议"
      yes="记下，生效"
      no="先不记"
      width={760}
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate({ terms, how, steps: stepsBody(steps) }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Notice tone="todo">双方都说不用写协议书，才记口头协议。记下就生效，不能再改（《人民调解法》第三十条）。</Notice>
      <Lines label="说好的内容" value={terms} maxLength={4000} first onChange={setTerms} />
      <StepsField value={steps} onChange={setSteps} />
      <Lines label="谁在场，双方怎么说好的" value={how} maxLength={500} onChange={setHow} />
    </DialogForm>
  );
}
