import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { reportDispute } from "../../../../contract/disputes.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { handInLater } from "../../platform/hand-in-later";
import { useHomeCommunity } from "../../platform/home-community";
import { showReceipt } from "../../platform/receipts";
import { back } from "../../platform/routes";
import { faultsOf, useSubmission } from "../../platform/submission";
import { askForProgressMessage, prepareSubscription } from "../../platform/subscription";
import { unsentPhotosFault } from "../../platform/unsent-photos";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { Screen } from "../../ui/screen";
import { Stepper } from "../../ui/stepper";
import { SubmitFoot } from "../../ui/submit-foot";
import { DangerLine } from "./danger-line";
import { type DisputeDraft, disputeBody, emptyDispute } from "./dispute-draft";
import { StepAfter } from "./step-after";
import { StepBefore } from "./step-before";
import { StepReview } from "./step-review";
import { StepWhat } from "./step-what";

const steps = 4;
/** Which fields each step asks for, so that a fault leads back to its step. */
const fieldsOf: Record<number, string[]> = {
  1: ["excluded", "danger"],
  2: ["topic", "statement", "incidentAddress", "attachmentIds"],
  3: ["since", "otherParty", "wish", "contactPhone"],
};

/** 报告纠纷 in four steps: what mediation can do, what happened, who and since when, hand in. */
export default function ReportPage() {
  const communityId = useHomeCommunity()?.id;
  const draft = useDraft<DisputeDraft>("dispute", emptyDispute);
  const submission = useSubmission();
  const [step, setStep] = useState(1);
  useEffect(prepareSubscription, []);
  const { value } = draft;

  /** Sentences of the steps so far; those to come are not asked for yet. */
  function check(upTo: number): boolean {
    const found = faultsOf(reportDispute.body, disputeBody(value, communityId));
    Object.assign(found, unsentPhotosFault());
    if (value.excluded === "") found.excluded = "请先选一项。";
    const known = Object.entries(fieldsOf).filter(([at]) => Number(at) <= upTo);
    const faulty = known.find(([, names]) => names.some((name) => found[name]));
    submission.setFaults(
      faulty ? Object.fromEntries(Object.entries(found).filter(([name]) => faulty[1].includes(name))) : {},
    );
    if (faulty) setStep(Number(faulty[0]));
    return !faulty;
  }

  async function submit() {
    if (!check(steps)) return;
    const asked = askForProgressMessage();
    const receipt = await submission.send(() =>
      call(
        reportDispute,
        // The schema has just said that the topic is one of its own.
        { body: disputeBody(value, communityId) as Parameters<typeof call<typeof reportDispute>>[1]["body"] },
        { key: draft.keyToSend() },
      ),
    );
    await asked;
    if (!receipt) return;
    draft.done();
    showReceipt(receipt);
  }

  const before = () => (step === 1 ? back() : setStep(step - 1));
  const parts = { draft, faults: submission.faults };
  const isStopped = step === 1 && value.excluded !== "" && value.excluded !== "none";
  return (
    <Screen
      title="申请调解"
      onBack={before}
      foot={
        step === steps ? (
          <SubmitFoot
            submission={submission}
            words="交给调解员"
            onSubmit={submit}
            onRenew={draft.renew}
            onLater={() =>
              handInLater(reportDispute, disputeBody(value, communityId), draft, { title: "申请调解", page: "dispute" })
            }
            aside={
              <Button kind="quiet" onTap={before}>
                上一步
              </Button>
            }
          />
        ) : isStopped ? null : (
          <BottomBar>
            {step > 1 ? (
              <Button kind="quiet" onTap={before}>
                上一步
              </Button>
            ) : null}
            <Button wide onTap={() => check(step) && setStep(step + 1)}>
              下一步
            </Button>
          </BottomBar>
        )
      }
    >
      <Stepper step={step} of={steps} minutesLeft={steps - step + 1} />
      {step === 1 ? <StepBefore {...parts} /> : null}
      {step === 2 ? <StepWhat {...parts} /> : null}
      {step === 3 ? <StepAfter {...parts} /> : null}
      {step === 4 ? <StepReview draft={value} /> : null}
      {step > 1 ? <DangerLine /> : <View />}
    </Screen>
  );
}
