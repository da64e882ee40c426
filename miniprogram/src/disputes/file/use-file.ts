import { HallError } from "../../../../contract/client.js";
import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { getMyDispute } from "../../../../contract/mediation.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { useLoaded } from "../../platform/loaded";
import { useResident } from "../../platform/session";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";

/** One's own mediation; every party reads only what is theirs. */
export function useFile(number: string) {
  const resident = useResident();
  return useLoaded(`mediation:${resident?.id ?? "nobody"}:${number}`, async () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    if (!number) throw new HallError("not_found", "没有找到这一件，请从消息里打开。", 404);
    return call(getMyDispute, { params: { number } });
  });
}

export interface FileProps {
  file: OwnDispute;
  onMoved: (file: OwnDispute) => void;
}

/** One step of a party: sent once however often it is tapped; what was typed for it is kept. */
export function useStep({ file, onMoved }: FileProps, name: string) {
  const submission = useSubmission();
  const draft = useDraft(`mediation:${file.number}:${name}:${file.revision}`, { text: "" });

  async function make(thanks: string, send: (option: { key: string }) => Promise<OwnDispute>): Promise<boolean> {
    const moved = await submission.send(() => send({ key: draft.keyToSend() }));
    if (!moved) return false;
    draft.done();
    toast(thanks);
    onMoved(moved);
    return true;
  }
  return { submission, draft, make };
}

export function may(file: OwnDispute, action: string): boolean {
  return file.moves.some((move) => move.action === action);
}
