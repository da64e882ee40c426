import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import type { Item } from "../../../../contract/catalogue.js";
import type { Followed } from "../../../../contract/follows.js";
import { checkAnswers } from "../../../../contract/forms.js";
import { type Attachment, submitApplication } from "../../../../contract/requests.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { handInLater } from "../../platform/hand-in-later";
import { showReceipt } from "../../platform/receipts";
import { type Faults, faultsOf, useSubmission } from "../../platform/submission";
import { askForProgressMessage, prepareSubscription } from "../../platform/subscription";
import { unsentPhotosFault } from "../../platform/unsent-photos";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { noPlace, placeBody, type SaidPlace } from "../../ui/place-field";
import { Screen } from "../../ui/screen";
import { Stepper } from "../../ui/stepper";
import { SubmitFoot } from "../../ui/submit-foot";
import { FillIn } from "./fill-in";
import { FollowedScreen } from "./followed-screen";
import { ReportedCard } from "./reported-card";
import { Review } from "./review";
import { useReported } from "./use-reported";

export interface ApplicationDraft {
  answers: Record<string, string>;
  note: string;
  contactPhone: string;
  photos: Attachment[];
  /** Where it is, for forms that ask; left out in drafts of before. */
  place?: SaidPlace;
}

/** Two steps: fill in, look it over and hand in. What was typed stays, whatever happens. */
export function Application({ item, communityId }: { item: Item; communityId?: string }) {
  const draft = useDraft<ApplicationDraft>(`apply:${item.code}`, {
    answers: {},
    note: "",
    contactPhone: "",
    photos: [],
  });
  const submission = useSubmission();
  const [reviewing, setReviewing] = useState(false);
  const [followed, setFollowed] = useState<Followed>();
  const reported = useReported(item, communityId, draft.value);
  useEffect(prepareSubscription, []);

  const { answers, note, contactPhone, photos, place = noPlace } = draft.value;
  const body = {
    itemCode: item.code,
    ...placeBody(place, communityId),
    ...(contactPhone ? { contactPhone } : {}),
    answers: filledIn(answers),
    note,
    attachmentIds: photos.map((photo) => photo.id),
  };

  function check(): boolean {
    const faults: Faults = {
      ...faultsOf(submitApplication.body, body),
      ...unsentPhotosFault(),
      ...Object.fromEntries(checkAnswers(item.form, body.answers).map((fault) => [fault.path, fault.message])),
    };
    submission.setFaults(faults);
    return Object.keys(faults).length === 0;
  }

  async function submit() {
    if (!check()) return setReviewing(false);
    // Asked before the first await: WeChat wants it straight from the tap.
    const asked = askForProgressMessage();
    const receipt = await submission.send(() => call(submitApplication, { body }, { key: draft.keyToSend() }));
    await asked;
    if (!receipt) return;
    draft.done();
    showReceipt(receipt);
  }

  if (followed) return <FollowedScreen followed={followed} onGoOn={() => setFollowed(undefined)} />;
  if (reviewing) {
    return (
      <Screen
        title={item.title}
        onBack={() => setReviewing(false)}
        foot={
          <SubmitFoot
            submission={submission}
            words="交给社区"
            onSubmit={submit}
            onRenew={draft.renew}
            onLater={() =>
              handInLater(submitApplication, body, draft, {
                title: item.title,
                page: "apply",
                query: `?code=${item.code}`,
              })
            }
            aside={
              <Button kind="quiet" onTap={() => setReviewing(false)}>
                改一改
              </Button>
            }
          />
        }
      >
        <Stepper step={2} of={2} minutesLeft={1} />
        <View className="t-h1">看一看，对不对</View>
        <Review item={item} draft={draft.value} faults={submission.faults} />
      </Screen>
    );
  }
  const faulty = Object.keys(submission.faults).length;
  return (
    <Screen
      title={item.title}
      foot={
        <BottomBar>
          {faulty > 0 ? <View className="bottom-bar__words t-sub t-late">还有 {faulty} 处要改</View> : null}
          <Button wide onTap={() => check() && setReviewing(true)}>
            下一步
          </Button>
        </BottomBar>
      }
    >
      <Stepper step={1} of={2} minutesLeft={Math.max(2, Math.ceil(item.form.length / 2))} />
      <FillIn item={item} communityId={communityId} draft={draft} faults={submission.faults}>
        <ReportedCard reported={reported} onFollowed={setFollowed} />
      </FillIn>
    </Screen>
  );
}

/** A question left empty is left out: the contract knows no empty answer. */
function filledIn(answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ""));
}
