import type { draftAgreement as draftEndpoint, recordOralAgreement } from "../../../contract/dispute-agreements.js";
import { sideNames } from "../../../contract/dispute-file.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import { dateWords } from "../../communities/calendar/shanghai.js";

export type Clauses = Omit<ParsedOf<typeof draftEndpoint>["body"], "steps">;
export type Steps = ParsedOf<typeof draftEndpoint>["body"]["steps"];

/** 人民调解协议书, whole, as it is read and signed (人民调解法 29). Pure: the same clauses give the same text and hash. */
export function agreementText(committee: string, version: number, clauses: Clauses, steps: Steps): string {
  const { parties, facts, responsibility, terms, manner } = clauses;
  return [
    "人民调解协议书",
    "",
    `申请人：${parties.applicant}`,
    `被申请人：${parties.respondent}`,
    "",
    "一、主要事实和争议的事",
    facts,
    "",
    "二、各方的责任",
    responsibility,
    "",
    "三、经调解，双方自愿达成协议如下",
    terms,
    "",
    "四、履行的方式和期限",
    manner,
    ...stepLines(steps),
    "",
    `本协议自双方签名、调解员签名并加盖人民调解委员会印章之日起生效，有法律约束力，应当履行（《人民调解法》第二十九条、第三十一条）。双方可以自生效之日起三十日内共同向人民法院申请司法确认（第三十三条）。`,
    `本协议双方各执一份，${committee}人民调解委员会留存一份。第 ${version} 稿。`,
  ].join("\n");
}

/** What was agreed by word of mouth, as the mediator records it (28, 30). */
export function oralText(
  committee: string,
  names: { applicant: string; respondent: string },
  { terms, steps, how }: ParsedOf<typeof recordOralAgreement>["body"],
  recordedBy: string,
): string {
  return [
    "口头调解协议记录",
    "",
    `申请人：${names.applicant}`,
    `被申请人：${names.respondent}`,
    "",
    "双方认为不用写协议书，口头说好了（《人民调解法》第二十八条、第三十条）：",
    terms,
    "",
    "履行的期限",
    ...stepLines(steps),
    "",
    `怎么说好的：${how}`,
    `记录人：${committee}人民调解委员会 ${recordedBy}`,
  ].join("\n");
}

function stepLines(steps: Steps): string[] {
  return steps.map(
    ({ who, what, dueOn }, place) => `${place + 1}. ${sideNames[who]}：${what}，${dateWords(dueOn)}前。`,
  );
}
