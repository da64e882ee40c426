import { useState } from "react";
import { type HelpRings, setHelpRings } from "../../../../contract/help-staff.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

const labels: Record<keyof HelpRings, string> = {
  people: "一圈问几个人",
  firstM: "第一圈多少米以内（后面每圈远一倍）",
  rings: "最多几圈，再没有人接就告诉负责人",
  everyMin: "隔几分钟问下一圈",
  urgentEveryMin: "急的隔几分钟",
};

interface RingsDialogProps {
  communityId: string;
  rings: HelpRings;
  onClose: () => void;
}

/** How the rings of this community grow. */
export function RingsDialog({ communityId, rings, onClose }: RingsDialogProps) {
  const [text, setText] = useState(
    Object.fromEntries(Object.entries(rings).map(([name, value]) => [name, String(value)])) as Record<
      keyof HelpRings,
      string
    >,
  );
  const set = useChange((body: HelpRings) => hall(setHelpRings, { body: { communityId, ...body } }));
  return (
    <DialogForm
      title="有人求助时怎么问"
      yes="就这样问"
      busy={set.isPending}
      error={set.error}
      onClose={onClose}
      onSubmit={() =>
        set.mutate(
          {
            people: Number(text.people),
            firstM: Number(text.firstM),
            rings: Number(text.rings),
            everyMin: Number(text.everyMin),
            urgentEveryMin: Number(text.urgentEveryMin),
          },
          {
            onSuccess: () => {
              say("改好了，下一圈就照这样问");
              onClose();
            },
          },
        )
      }
    >
      {(Object.keys(labels) as (keyof HelpRings)[]).map((name, place) => (
        <Line
          key={name}
          label={labels[name]}
          type="number"
          min={1}
          data-first={place === 0 || undefined}
          value={text[name]}
          onChange={(value) => setText({ ...text, [name]: value })}
        />
      ))}
    </DialogForm>
  );
}
