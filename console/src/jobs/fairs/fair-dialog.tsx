import { useState } from "react";
import type { InputOf } from "../../../../contract/endpoint.js";
import { type StaffFair, saveFair } from "../../../../contract/fair-staff.js";
import { faultAt } from "../../platform/change.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { instantOf, localOf } from "../../platform/moments.js";
import { dayOf } from "../../platform/time.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

type Body = InputOf<typeof saveFair>["body"];

/** Employers need some days to send somebody. */
const daysAhead = 14;

function startOf(fair: StaffFair | undefined) {
  if (!fair) {
    const day = dayOf(new Date(Date.now() + daysAhead * 86_400_000));
    return { title: "", place: "", about: "", day, from: "09:00", until: "12:00" };
  }
  const [from, until] = [localOf(fair.startsAt), localOf(fair.endsAt)];
  const { title, place, about } = fair;
  return { title, place, about, day: from.slice(0, 10), from: from.slice(11), until: until.slice(11) };
}

interface FairDialogProps {
  /** The one that is changed; none: a new one is planned. */
  fair?: StaffFair;
  onSaved: (fair: StaffFair) => void;
  onClose: () => void;
}

/** When and where a fair is, and what people should know of it. */
export function FairDialog({ fair, onSaved, onClose }: FairDialogProps) {
  const [text, setText] = useState(() => startOf(fair));
  // As it was when it was opened: who changed it meanwhile must not be overwritten unseen.
  const [revision] = useState(fair?.revision);
  const save = useChange((body: Body) =>
    carryOut(`fair ${JSON.stringify(body)}`, body, (fixed, key) => hall(saveFair, { body: fixed }, { key })),
  );
  const set = (part: Partial<typeof text>) => setText({ ...text, ...part });
  const at = (clock: string) => (text.day && clock ? instantOf(`${text.day}T${clock}`) : "");
  const fault = (name: string) => faultAt(save.error, `text.${name}`);
  const dayFault = fault("startsAt") && !text.day ? "请选哪一天办。" : undefined;
  function submit() {
    const { title, place, about } = text;
    const body: Body = {
      ...(fair && { id: fair.id, revision }),
      text: { title, place, about, point: fair?.point ?? null, startsAt: at(text.from), endsAt: at(text.until) },
    };
    save.mutate(body, {
      onSuccess: (saved) => {
        say(fair ? "改好了" : "存下了，接着加展位");
        onSaved(saved);
      },
    });
  }
  return (
    <DialogForm
      title={fair ? `改：${fair.title}` : "办一场招聘会"}
      yes={fair ? "改好" : "存下，接着加展位"}
      no={fair ? "先不改" : "先不办"}
      width={560}
      busy={save.isPending}
      error={["title", "place", "about", "startsAt", "endsAt"].some(fault) ? null : save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Line
        label="叫什么"
        data-first
        maxLength={40}
        value={text.title}
        fault={fault("title")}
        onChange={(title) => set({ title })}
      />
      <Line
        label="在哪里办"
        maxLength={100}
        value={text.place}
        fault={fault("place")}
        onChange={(place) => set({ place })}
      />
      <div className="fair-when">
        <Line label="哪一天" type="date" value={text.day} fault={dayFault} onChange={(day) => set({ day })} />
        <Line
          label="从"
          type="time"
          value={text.from}
          fault={dayFault ? undefined : fault("startsAt")}
          onChange={(from) => set({ from })}
        />
        <Line
          label="到"
          type="time"
          value={text.until}
          fault={dayFault ? undefined : fault("endsAt")}
          onChange={(until) => set({ until })}
        />
      </div>
      <Lines
        label="大家要知道的（可以不写）"
        maxLength={500}
        value={text.about}
        fault={fault("about")}
        onChange={(about) => set({ about })}
      />
      {fair?.state === "published" && <p className="jobs-small">已经发布了，改了大家马上看到新的。</p>}
    </DialogForm>
  );
}
