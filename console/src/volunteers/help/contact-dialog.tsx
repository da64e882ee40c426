import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { openHelpContact, type StaffHelpCall } from "../../../../contract/help-staff.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";

/** Only who goes sees address and phone; staff who must go themselves say why, and it stands on the log. */
export function ContactDialog({ call, onClose }: { call: StaffHelpCall; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const open = useMutation({
    mutationFn: () => hall(openHelpContact, { params: { callId: call.id }, body: { reason } }),
  });
  const title = `地址和电话：${call.forName}`;
  if (open.data) {
    return (
      <Dialog title={title} onClose={onClose}>
        <dl className="volunteers-facts">
          <dt>地址</dt>
          <dd>{open.data.address}</dd>
          <dt>电话</dt>
          <dd>{open.data.phone ?? "没有留"}</dd>
          {open.data.words && (
            <>
              <dt>说了什么</dt>
              <dd>{open.data.words}</dd>
            </>
          )}
        </dl>
        <div className="dialog-buttons">
          <Button look="filled" onClick={onClose}>
            看好了
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <DialogForm
      title={title}
      yes="打开看"
      no="不看了"
      busy={open.isPending}
      error={open.error}
      onClose={onClose}
      onSubmit={() => open.mutate()}
    >
      <p className="field-hint">平时只有接下的志愿者看得到。您看了，会留下记录。</p>
      <Lines label="为什么要看" first maxLength={200} value={reason} onChange={setReason} />
    </DialogForm>
  );
}
