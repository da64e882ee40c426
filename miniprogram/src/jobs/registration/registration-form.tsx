import { View } from "@tarojs/components";
import { useState } from "react";
import {
  changeMyRegistration,
  moveMyRegistration,
  type Registration,
  type RegistrationMove,
  registrationMoves,
} from "../../../../contract/job-seekers.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { open, replace } from "../../platform/routes";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { Notice } from "../../ui/notice";
import { RestoredNote } from "../../ui/restored-note";
import { Screen } from "../../ui/screen";
import { SubmitFoot } from "../../ui/submit-foot";
import { draftOf, type JobDraft, jobBody } from "../register/job-draft";
import { SeekerFields } from "../seeker-fields";

interface RegistrationFormProps {
  registration: Registration;
  onChanged: (registration: Registration | null) => void;
  onStale: () => void;
}

/** The same form as at the beginning, filled in; above it what one may do with the search as a whole. */
export function RegistrationForm({ registration, onChanged, onStale }: RegistrationFormProps) {
  const { revision, pausedAt, number } = registration;
  const draft = useDraft<JobDraft>(`job-registration:${number}:${revision}`, draftOf(registration));
  const moving = useDraft(`job-registration-move:${number}:${revision}`, {});
  const submission = useSubmission();
  const [leaving, setLeaving] = useState(false);
  const { value, change } = draft;

  async function save() {
    const { contactPhone: _, ...form } = jobBody(value, undefined) as ReturnType<typeof jobBody> & JobDraft;
    const body = { ...form, revision };
    const found = faultsOf(changeMyRegistration.body, body);
    submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    const saved = await submission.send(() =>
      call(
        changeMyRegistration,
        // The schema has just said that every field is what the type asks for.
        { body: body as Parameters<typeof call<typeof changeMyRegistration>>[1]["body"] },
        { key: draft.keyToSend() },
      ),
    );
    if (!saved) return;
    draft.done();
    toast("改好了，合适的活也换了");
    onChanged(saved.registration);
  }

  async function move(action: RegistrationMove) {
    const moved = await submission.send(() =>
      call(moveMyRegistration, { body: { action } }, { key: moving.keyToSend() }),
    );
    setLeaving(false);
    if (!moved) return;
    moving.done();
    toast(registrationMoves[action].says);
    onChanged(moved.registration);
    if (action === "withdraw") replace("work");
  }
  return (
    <Screen
      title="我的求职登记"
      foot={
        <SubmitFoot
          submission={submission}
          words="改好了"
          onSubmit={save}
          onRenew={() => {
            draft.done();
            onStale();
          }}
        />
      }
    >
      {pausedAt ? (
        <Notice
          icon="clock"
          title="您先停一停"
          action={
            <Button inCard busy={submission.busy} onTap={() => void move("resume")}>
              {registrationMoves.resume.label}
            </Button>
          }
        >
          停着的时候不推荐，也不发消息。
        </Notice>
      ) : (
        <Notice
          tone="brand"
          icon="search"
          title="正帮您找着"
          action={
            <Button kind="quiet" inCard busy={submission.busy} onTap={() => void move("pause")}>
              {registrationMoves.pause.label}
            </Button>
          }
        >
          有合适的告诉您，一天最多一次。
        </Notice>
      )}
      <RestoredNote restored={draft.restored} />
      <SeekerFields value={value} change={change} faults={submission.faults} />
      <View className="row" style="gap:12px">
        <Button kind="quiet" onTap={() => open("request", { number })}>
          看进展
        </Button>
        <Button kind="quiet" onTap={() => setLeaving(true)}>
          {registrationMoves.withdraw.label}
        </Button>
      </View>
      {leaving ? (
        <ConfirmSheet
          title="不找了？"
          words="登记撤下，单位马上看不到您的资料。以后想找，再登记就行。只是歇几天，可以先停一停。"
          yes="不找了"
          no="再想想"
          busy={submission.busy}
          onYes={() => void move("withdraw")}
          onNo={() => setLeaving(false)}
        />
      ) : null}
    </Screen>
  );
}
