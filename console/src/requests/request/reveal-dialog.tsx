import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { revealResident } from "../../../../contract/identity.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Fault } from "../../ui/fault.js";
import { Notice } from "../../ui/notice.js";

export type RevealField = "phone" | "idNumber";

const names: Record<RevealField, string> = { phone: "手机号", idNumber: "身份证号" };
const reasons: Record<RevealField, string[]> = {
  phone: ["打电话问情况", "约上门时间", "告诉办理结果"],
  idNumber: ["核对身份", "填报上级系统", "查询参保或户籍"],
};
const longestReason = 200;

interface RevealDialogProps {
  number: string;
  field: RevealField;
  onShown: (value: string) => void;
  onClose: () => void;
}

/** Asks why a masked number must be seen; the reason goes on the log (domain rule 11). */
export function RevealDialog({ number, field, onShown, onClose }: RevealDialogProps) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const reveal = useMutation({
    mutationFn: () => hall(revealResident, { params: { number }, body: { field, reason } }),
    onSuccess: ({ value }) => onShown(value ?? "没有留"),
  });
  const fault = tried && !reason.trim() ? "请写为什么要看。" : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reason.trim() && !reveal.isPending) reveal.mutate();
  }

  return (
    <Dialog title={`看${names[field]} 10 秒`} width={420} onClose={onClose}>
      <form className="dialog-form" noValidate onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>为什么要看</label>
          <div className="choices">
            {reasons[field].map((words) => (
              <button
                key={words}
                type="button"
                className="choice"
                aria-pressed={reason === words}
                onClick={() => setReason(words)}
              >
                {words}
              </button>
            ))}
          </div>
          <Input
            id={id}
            data-first
            value={reason}
            maxLength={longestReason}
            placeholder="点一个，或者自己写"
            status={fault ? "error" : undefined}
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-fault`}
            onChange={(event) => setReason(event.target.value)}
          />
          <Fault id={`${id}-fault`}>{fault}</Fault>
        </div>
        {reveal.error && <Notice>{sentenceOf(reveal.error)}</Notice>}
        <div className="dialog-buttons">
          <Button onClick={onClose}>不看了</Button>
          <Button type="submit" look="filled" busy={reveal.isPending && "正在取…"}>
            看 10 秒
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
