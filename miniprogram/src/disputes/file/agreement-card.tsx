import { View } from "@tarojs/components";
import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { dateWords, dayOf } from "../../platform/clock";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Tag } from "../../ui/tag";

/** The agreement in short: to be read and signed, or in effect; its text is a page of its own. */
export function AgreementCard({ file }: { file: OwnDispute }) {
  const { agreement, side, number } = file;
  if (!agreement) return null;
  const toSign = agreement.waitsFor.includes(side);
  const read = () => open("mediationAgreement", { number });
  return (
    <Card
      title={agreement.form === "oral" ? "口头说好的" : "调解协议"}
      aside={
        agreement.effectiveAt ? (
          <Tag tone="done">生效了</Tag>
        ) : toSign ? (
          <Tag tone="todo" icon="pen">
            等您签字
          </Tag>
        ) : (
          <Tag tone="doing">等别人签</Tag>
        )
      }
    >
      <View className="stack stack--wide">
        <View className="t-sub">{agreementWords(agreement, side)}</View>
        <Button kind={toSign ? "filled" : "outline"} icon="doc" inCard onTap={read}>
          {toSign ? "看一遍，没错就签字" : "看协议全文"}
        </Button>
      </View>
    </Card>
  );
}

function agreementWords(
  { effectiveAt, number, form, waitsFor }: NonNullable<OwnDispute["agreement"]>,
  side: OwnDispute["side"],
): string {
  if (effectiveAt) {
    const since = `${dateWords(dayOf(effectiveAt))}生效，要照着做。`;
    return form === "oral" ? `没有写协议书，${since}` : `${number ?? ""}，${since}`;
  }
  if (waitsFor.includes(side)) return "调解员照谈好的写的。有一句不对，都先别签。";
  const left = waitsFor.filter((one) => one !== "seal").map((one) => signers[one]);
  return left.length ? `您签好了，还等${left.join("、")}签字。` : "都签了字，等委员会盖章，盖了就生效。";
}

const signers = { applicant: "申请人", respondent: "对方", mediator: "调解员", seal: "" } as const;
