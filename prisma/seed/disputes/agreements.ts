import { agreementText, type Clauses, type Steps } from "../../../server/disputes/agreements/agreement-text.js";
import { hashOf } from "../../../server/disputes/signatures/sign.js";
import { idOf } from "../chance.js";
import { signAs } from "../requests/sign.js";
import type { AgreementCountRow, AgreementStepRow, County, DisputeAgreementRow, DisputeSignatureRow } from "../rows.js";
import { dayOf } from "../shanghai.js";
import type { DisputeFile } from "./course.js";

type Agreements = Pick<County, "dispute_agreement" | "agreement_step" | "agreement_count"> & {
  signatures: DisputeSignatureRow[];
};
type Words = Pick<Clauses, "facts" | "responsibility" | "terms" | "manner"> & { steps: Omit<Steps[number], "dueOn">[] };

const dayMs = 24 * 3_600_000;
/** From the draft on: the first step within the week, the next ones after that. */
const dueInDays = [6, 20, 34];

const written: Record<string, Words> = {
  "demo/performing": {
    facts: "对方家洗衣机进水管脱落，水漏到申请人家，客厅吊顶和一间房的木地板泡坏，请人看过，修要三千六百元。",
    responsibility: "对方用水没有看管好，承担主要责任；申请人发现漏水后隔了一天才说，自己承担一小部分。",
    terms: "对方请人把申请人家的吊顶修好，另外分两次赔地板钱两千元。申请人不再要求别的。",
    manner: "吊顶由对方请人修，申请人在家开门；赔款用微信转账，转了说一声。",
    steps: [
      { who: "respondent", what: "请人修好客厅吊顶" },
      { who: "respondent", what: "赔地板钱一千元" },
      { who: "respondent", what: "赔剩下的地板钱一千元" },
    ],
  },
  "demo/drafted": {
    facts: "对方的电动车停在单元门口，从三楼拉线下来充电，门口窄，申请人推婴儿车进出不便。",
    responsibility: "单元门口是大家的通道，对方不应在那里停车、拉线充电（《民法典》第二百八十八条）。",
    terms: "对方把电动车停到车棚，用车棚的充电桩。申请人帮着跟物业说，给对方留一个靠里的位子。",
    manner: "双方照下面的日子做，做了跟调解员说一声。",
    steps: [
      { who: "applicant", what: "跟物业说好车棚的位子" },
      { who: "respondent", what: "电动车停到车棚，收掉拉下来的线" },
    ],
  },
};
const otherwise: Words = {
  facts: "双方因为一件小事争起来，申请人有些损失，对方认了大部分。",
  responsibility: "对方处理不当，承担主要责任；申请人当时话说重了。",
  terms: "对方赔申请人六百元，当面说声对不住；双方以后有事先找居委会。",
  manner: "当面给现金，写收条。",
  steps: [{ who: "respondent", what: "赔六百元" }],
};

/** Writes the agreements that the registers tell of, as the hall writes them, with their signatures, steps and numbers. */
export function writeAgreements(disputes: readonly DisputeFile[]): Agreements {
  const agreements: Agreements = { dispute_agreement: [], agreement_step: [], agreement_count: [], signatures: [] };
  for (const played of disputes) {
    const draft = played.events.find(({ action }) => action === "draft");
    if (!draft) continue;
    const row = agreementOf(played, draft.at, agreements.agreement_count);
    agreements.dispute_agreement.push(row);
    agreements.agreement_step.push(...stepsOf(played, row));
    agreements.signatures.push(...signaturesOf(played, row));
  }
  return agreements;
}

function clausesOf({ file, people }: DisputeFile, draftedAt: Date): Clauses & { steps: Steps } {
  const { steps, ...clauses } = written[file.key] ?? otherwise;
  const party = ({ name, homeAddress }: { name: string; homeAddress: string }) => `${name}，${homeAddress}`;
  return {
    parties: { applicant: party(people.applicant), respondent: party(people.respondent) },
    ...clauses,
    steps: steps.map((step, place) => ({
      ...step,
      dueOn: dayOf(new Date(draftedAt.getTime() + (dueInDays[place] ?? 0) * dayMs)),
    })),
  };
}

function agreementOf(played: DisputeFile, draftedAt: Date, counts: AgreementCountRow[]): DisputeAgreementRow {
  const { file, people, events } = played;
  const { steps, ...clauses } = clausesOf(played, draftedAt);
  const text = agreementText(file.desk.communityName, 1, clauses, steps);
  const at = (action: string) => events.find((one) => one.action === action)?.at ?? null;
  const effectiveAt = at("seal");
  return {
    id: idOf("dispute_agreement", file.key),
    requestId: file.row.id,
    form: "written",
    version: 1,
    clauses: JSON.stringify(clauses),
    text,
    textHash: hashOf(text),
    draftedAt,
    draftedById: people.mediator.id,
    number: effectiveAt && numberOf(played, effectiveAt, counts),
    sealedById: effectiveAt && people.head.id,
    applicantWantsAt: at("want_confirmation"),
    respondentWantsAt: null,
    courtRemindedAt: null,
    court: null,
    courtOn: null,
    courtText: null,
    effectiveAt,
  };
}

/** As the seal gives it: the community's name, the year, a running number. */
function numberOf({ file }: DisputeFile, at: Date, counts: AgreementCountRow[]): string {
  const year = Number(dayOf(at).slice(0, 4));
  const communityId = idOf("community", file.desk.communityCode);
  let count = counts.find((one) => one.communityId === communityId && one.year === year);
  if (!count) {
    count = { communityId, year, last: 0 };
    counts.push(count);
  }
  count.last += 1;
  return `${file.desk.communityName}调〔${year}〕${count.last}号`;
}

/** What a visit saw: the first step is done, and all of them where everything is. */
function stepsOf(played: DisputeFile, { id, draftedAt }: DisputeAgreementRow): AgreementStepRow[] {
  const seen = played.events.find(({ action }) => action === "visit" || action === "perform");
  return clausesOf(played, draftedAt).steps.map(({ who, what, dueOn }, position) => {
    const done = seen !== undefined && (position === 0 || seen.action === "perform");
    return {
      id: idOf("agreement_step", `${played.file.key}/${position}`),
      agreementId: id,
      position,
      who,
      what,
      dueOn: new Date(dueOn),
      state: done ? "done" : "open",
      seenAt: done ? seen.at : null,
      note: done ? "上门看过，双方都说做好了。" : null,
      remindedAt: null,
      dueToldAt: null,
    };
  });
}

function signaturesOf({ file, people, events }: DisputeFile, { id, textHash }: DisputeAgreementRow) {
  return events
    .filter(({ action }) => action === "sign_agreement")
    .map(({ role, at }) => {
      const signer = role as "applicant" | "respondent" | "mediator";
      return {
        id: idOf("dispute_signature", `${id}/${signer}`),
        requestId: file.row.id,
        subjectId: id,
        signer: signer === "mediator" ? people.mediator.id : signer,
        textHash,
        strokes: signAs(people[signer].name),
        by: "phone",
        witnessId: null,
        signedAt: at,
        voidedAt: null,
      };
    });
}
