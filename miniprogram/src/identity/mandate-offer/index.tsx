import { View } from "@tarojs/components";
import { useState } from "react";
import { type MandateScope, mandateScopes } from "../../../../contract/behalf.js";
import type { ReplyOf } from "../../../../contract/endpoint.js";
import { mandateRelations, offerMandate } from "../../../../contract/mandates.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { faultsOf, useSubmission } from "../../platform/submission";
import { ChoiceField, ManyField } from "../../ui/choice-field";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { OfferedCode } from "./offered-code";

const scopeNames = Object.values(mandateScopes);
const scopeOf = (name: string) =>
  (Object.keys(mandateScopes) as MandateScope[]).find((scope) => mandateScopes[scope] === name);
const spans = { 1: "一个月", 6: "半年", 12: "一年" } as const;
const monthsOf = (words: string) => Object.entries(spans).find(([, name]) => name === words)?.[0] ?? "";

interface OfferDraft {
  relation: (typeof mandateRelations)[number] | "";
  scopes: string[];
  span: (typeof spans)[keyof typeof spans] | "";
}
const empty: OfferDraft = { relation: "", scopes: [...scopeNames], span: "半年" };

/** Who may act for me, in what, for how long; then the number to tell. */
export default function OfferPage() {
  const draft = useDraft<OfferDraft>("mandate-offer", empty);
  const submission = useSubmission();
  const [offered, setOffered] = useState<ReplyOf<typeof offerMandate>>();
  const { value, change } = draft;
  const { faults } = submission;

  async function offer() {
    const body = {
      relation: value.relation,
      scopes: value.scopes.flatMap((name) => scopeOf(name) ?? []),
      months: Number(monthsOf(value.span)),
    };
    const found = faultsOf(offerMandate.body, body);
    submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    const made = await submission.send(() =>
      // The schema has just said that a relation is chosen.
      call(offerMandate, { body: { ...body, relation: value.relation as "子女" } }, { key: draft.keyToSend() }),
    );
    if (!made) return;
    draft.done();
    setOffered(made);
  }

  if (offered) return <OfferedCode code={offered.code} until={offered.until} />;
  return (
    <Screen
      title="让家人替我办"
      speech="选家人是您的什么人，能替您办什么，办多久。然后给您一个号码。"
      foot={<SubmitFoot submission={submission} words="要一个号码" onSubmit={offer} onRenew={draft.renew} />}
    >
      <View className="t-h1">让谁替您办？</View>
      <SignInNote />
      <ChoiceField
        label="TA 是您的什么人"
        options={mandateRelations}
        value={value.relation}
        onChange={(relation) => change({ relation })}
        fault={faults.relation}
      />
      <ManyField
        label="能替您办什么"
        options={scopeNames}
        value={value.scopes}
        onChange={(scopes) => change({ scopes })}
        fault={faults.scopes}
      />
      <ChoiceField
        label="办多久"
        options={Object.values(spans)}
        value={value.span}
        onChange={(span) => change({ span })}
        fault={faults.months}
      />
      <Notice tone="priv" icon="lock" title="您说了算">
        TA 办的每一件，您都看得到。调解的事，只有您自己看得到。随时能停。
      </Notice>
    </Screen>
  );
}
