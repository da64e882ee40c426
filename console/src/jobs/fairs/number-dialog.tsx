import { useState } from "react";
import { giveBoothNumber, type StaffBooth } from "../../../../contract/fair-staff.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { useChange } from "../queries.js";

/** A number of a booth for somebody without a phone; it is read out, or written on a slip of paper. */
export function NumberDialog({ booth, onClose }: { booth: StaffBooth; onClose: () => void }) {
  const [labels, setLabels] = useState<readonly string[]>([]);
  const give = useChange(() =>
    // The next one for the same dialog is another intention than the one that was given.
    carryOut(`number ${booth.id} ${labels.join()}`, {}, (body, key) =>
      hall(giveBoothNumber, { params: { id: booth.id }, body }, { key }),
    ),
  );
  const take = () => give.mutate(undefined, { onSuccess: ({ label }) => setLabels([...labels, label]) });
  const last = labels.at(-1);
  return (
    <Dialog title={`取纸号：${booth.number} 号展位 ${booth.employer}`} onClose={onClose}>
      <div className="dialog-form">
        {last ? (
          <div className="fair-label" role="status">
            <strong>{last}</strong>
            <p className="dialog-words">写在纸上交给他。叫到了，到 {booth.number} 号展位。</p>
          </div>
        ) : (
          <p className="dialog-words">
            给没带手机的人取一个号。{booth.waiting > 0 ? `前面有 ${booth.waiting} 位在等。` : "现在没有人等。"}
          </p>
        )}
        <Faults error={give.error} />
        <div className="dialog-buttons">
          {last ? (
            <>
              <Button busy={give.isPending && "正在取…"} onClick={take}>
                再取一个
              </Button>
              <Button look="filled" onClick={onClose}>
                好了
              </Button>
            </>
          ) : (
            <>
              <Button onClick={onClose}>先不取</Button>
              <Button look="filled" data-first busy={give.isPending && "正在取…"} onClick={take}>
                取一个号
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
