import { useState } from "react";
import { HallError } from "../../../../contract/client.js";
import { openPrivatePaper } from "../../platform/private-paper";
import { Button } from "../../ui/button";
import { SubmitError } from "../../ui/submit-error";

/** The agreement as a sheet: each party holds one (29). */
export function PaperButton({ number }: { number: string }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError>();
  async function take() {
    setBusy(true);
    setError(undefined);
    try {
      await openPrivatePaper(`/api/my/disputes/${number}/agreement.pdf`, `调解协议 ${number}`);
    } catch (cause) {
      setError(cause instanceof HallError ? cause : new HallError("network", "没有打开，看看网络，再点一次。"));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <SubmitError error={error} />
      <Button kind="outline" icon="doc" busy={busy} onTap={() => void take()}>
        打开 PDF，能存能印
      </Button>
    </>
  );
}
