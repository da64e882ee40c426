import { useState } from "react";
import { HallError } from "../../../contract/client.js";
import { openPrivatePaper } from "../platform/private-paper";
import { Button } from "./button";
import { SubmitError } from "./submit-error";

/** Opens a PDF that is only for whoever is signed in. */
export function PaperButton({ path, name }: { path: string; name: string }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError>();
  async function take() {
    setBusy(true);
    setError(undefined);
    try {
      await openPrivatePaper(path, name);
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
