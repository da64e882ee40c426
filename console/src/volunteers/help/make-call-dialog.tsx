import { useState } from "react";
import type { KnownResident } from "../../../../contract/counter.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { type HelpKind, helpKinds } from "../../../../contract/help-calls.js";
import { makeHelpCall } from "../../../../contract/help-staff.js";
import { ResidentPick } from "../../counter/resident-pick.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Pick, Tick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

type Body = InputOf<typeof makeHelpCall>["body"];
const kinds = (Object.keys(helpKinds) as HelpKind[]).map((kind) => [kind, helpKinds[kind].name] as const);

/** Staff call the neighbours for somebody who phoned or stands at the counter, or for a place where hands are needed. */
export function MakeCallDialog({ communityId, onClose }: { communityId: string; onClose: () => void }) {
  const [forPlace, setForPlace] = useState(false);
  const [resident, setResident] = useState<KnownResident | null>(null);
  const [text, setText] = useState({
    kind: "errand" as HelpKind,
    words: "",
    address: "",
    contactPhone: "",
    urgent: false,
  });
  const [missing, setMissing] = useState(false);
  const make = useChange((body: Body) =>
    carryOut(`help ${JSON.stringify(body)}`, body, (fixed, key) => hall(makeHelpCall, { body: fixed }, { key })),
  );
  function submit() {
    setMissing(!forPlace && !resident);
    if (!forPlace && !resident) return;
    const { contactPhone, ...rest } = text;
    make.mutate(
      {
        communityId,
        residentId: forPlace ? null : (resident?.id ?? null),
        ...rest,
        ...(contactPhone ? { contactPhone } : {}),
      },
      {
        onSuccess: () => {
          say("正在问最近的志愿者");
          onClose();
        },
      },
    );
  }
  return (
    <DialogForm
      title="替人叫志愿者"
      yes="叫人"
      no="先不叫"
      width={560}
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <Tick words="不为哪一位，是一个地方要人手" on={forPlace} onChange={setForPlace} />
      {!forPlace && <ResidentPick label="谁要帮忙" value={resident} onChange={setResident} />}
      {missing && (
        <p className="field-hint" role="alert">
          请先找到是谁要帮忙。
        </p>
      )}
      <Pick
        label="要帮什么"
        value={text.kind}
        options={kinds}
        onChange={(kind) => setText({ ...text, kind: kind as HelpKind })}
      />
      <Line
        label={forPlace ? "去哪里" : "去哪里（不写就是登记的住址）"}
        maxLength={120}
        value={text.address}
        onChange={(address) => setText({ ...text, address })}
      />
      <Line
        label={forPlace ? "打哪个电话（不写就是社区电话）" : "打哪个电话（不写就是登记的电话）"}
        type="tel"
        maxLength={16}
        value={text.contactPhone}
        onChange={(contactPhone) => setText({ ...text, contactPhone })}
      />
      <Lines
        label="说一句，接下的人才看得到"
        maxLength={200}
        value={text.words}
        onChange={(words) => setText({ ...text, words })}
      />
      <Tick words="急，夜里也叫，问得快一些" on={text.urgent} onChange={(urgent) => setText({ ...text, urgent })} />
    </DialogForm>
  );
}
