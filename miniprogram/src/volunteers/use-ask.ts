import { callForHelp, type HelpKind } from "../../../contract/help-calls.js";
import { call } from "../platform/client";
import { useDraft } from "../platform/drafts";
import { handInLater } from "../platform/hand-in-later";
import { replace } from "../platform/routes";
import { faultsOf, useSubmission } from "../platform/submission";
import { askForProgressMessage } from "../platform/subscription";
import { toast } from "../platform/toast";

export interface AskDraft {
  kind: HelpKind | "";
  words: string;
  address: string;
  contactPhone: string;
  urgent: boolean;
}

const empty: AskDraft = { kind: "", words: "", address: "", contactPhone: "", urgent: false };

/** A call for help as it is being written, and sending it. */
export function useAsk() {
  const draft = useDraft<AskDraft>("ask-help", empty);
  const submission = useSubmission();
  const { contactPhone, ...rest } = draft.value;
  const body = { ...rest, ...(contactPhone ? { contactPhone } : {}) };

  async function send() {
    const faults = faultsOf(callForHelp.body, body);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const asked = askForProgressMessage();
    const made = await submission.send(() =>
      call(callForHelp, { body: { ...body, kind: body.kind as HelpKind } }, { key: draft.keyToSend() }),
    );
    await asked;
    if (!made) return;
    draft.done();
    toast("正在给您找人");
    replace("helpCall", { id: made.id });
  }

  const later = () => handInLater(callForHelp, body, draft, { title: "叫人帮忙", page: "askHelp" });
  return { draft, submission, send, later };
}
