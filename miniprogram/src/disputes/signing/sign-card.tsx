import { View } from "@tarojs/components";
import { useState } from "react";
import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { type Signature, signature } from "../../../../contract/signature.js";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { SignatureField } from "../../ui/signature-field";
import { SubmitError } from "../../ui/submit-error";
import { type FileProps, useStep } from "../file/use-file";

interface SignCardProps extends FileProps {
  /** Of the text: another text is another signing. */
  name: string;
  send: (strokes: Signature, option: { key: string }) => Promise<OwnDispute>;
}

/** The box to sign in. A signature is not kept as a draft: it belongs to the text that was just read. */
export function SignCard(props: SignCardProps) {
  const { name, send } = props;
  const [strokes, setStrokes] = useState<Signature>([]);
  const step = useStep(props, name);
  function sign() {
    const checked = signature.safeParse(strokes);
    if (!checked.success) {
      return step.submission.setFaults({ strokes: checked.error.issues[0]?.message ?? "请用手指写下您的名字。" });
    }
    step.submission.setFaults({});
    void step.make("签好了", (option) => send(strokes, option));
  }
  return (
    <Card>
      <View className="stack stack--wide">
        <SignatureField
          label="您的签名"
          hint="签了就是同意上面写的每一句"
          value={strokes}
          onChange={setStrokes}
          fault={step.submission.faults.strokes}
        />
        <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
        <Button busy={step.submission.busy} onTap={sign}>
          签好了，交上去
        </Button>
      </View>
    </Card>
  );
}
