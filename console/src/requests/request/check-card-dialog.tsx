import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { checkIdentity } from "../../../../contract/real-name.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Tick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { requestQuery } from "../queries.js";

interface CheckCardDialogProps {
  number: string;
  name: string;
  onClose: () => void;
}

/** The number on the card in one's hand is typed and compared; what the resident stated is not shown. */
export function CheckCardDialog({ number, name, onClose }: CheckCardDialogProps) {
  const client = useQueryClient();
  const [idNumber, setIdNumber] = useState("");
  const [present, setPresent] = useState(false);
  const check = useMutation({
    // The server says which of the two is missing.
    mutationFn: () => hall(checkIdentity, { params: { number }, body: { idNumber, present: present as true } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: requestQuery(number).queryKey });
      say("核对上了");
      onClose();
    },
  });
  return (
    <DialogForm
      title="核对身份证"
      yes="核对"
      no="先不核对"
      busy={check.isPending}
      error={check.error}
      onSubmit={() => check.mutate()}
      onClose={onClose}
    >
      <p>拿着{name}的身份证，看照片是不是本人、姓名对不对，再照着证件输号码。</p>
      <Line
        label="证件上的身份证号"
        value={idNumber}
        maxLength={18}
        autoComplete="off"
        data-first
        onChange={setIdNumber}
      />
      <Tick words="本人在场，同意核对" on={present} onChange={setPresent} />
    </DialogForm>
  );
}
