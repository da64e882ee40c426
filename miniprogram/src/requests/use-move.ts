import type { InputOf } from "../../../contract/endpoint.js";
import { type Attachment, moveMyRequest, type RequestDetail } from "../../../contract/requests.js";
import { call } from "../platform/client";
import { dayOf } from "../platform/clock";
import { useDraft } from "../platform/drafts";
import { useSubmission } from "../platform/submission";

export type ResidentAction = InputOf<typeof moveMyRequest>["body"]["action"];

interface MoveDraft {
  text: string;
  photos: Attachment[];
}

/** One move of the resident. Its key is kept until the server has said yes, so urging or withdrawing twice is once. */
export function useMove(number: string, action: ResidentAction) {
  // Tomorrow's urging is another one, even if today's answer was lost.
  const intention = action === "urge" ? `urge:${dayOf(Date.now())}` : action;
  const draft = useDraft<MoveDraft>(`move:${number}:${intention}`, { text: "", photos: [] });
  const submission = useSubmission();

  async function make(text = ""): Promise<RequestDetail | undefined> {
    const moved = await submission.send(() =>
      call(
        moveMyRequest,
        {
          params: { number },
          body: { action, text, attachmentIds: draft.value.photos.map((photo) => photo.id) },
        },
        { key: draft.keyToSend() },
      ),
    );
    if (moved) draft.done();
    return moved;
  }

  return { draft, submission, make };
}
