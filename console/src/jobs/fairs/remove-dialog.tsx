import { removeBooth, type StaffBooth } from "../../../../contract/fair-staff.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { useFairChange } from "./change.js";

/** Takes a booth away after having asked once. */
export function RemoveDialog({ booth, onClose }: { booth: StaffBooth; onClose: () => void }) {
  const remove = useFairChange(() => hall(removeBooth, { params: { id: booth.id } }));
  return (
    <Dialog title={`撤掉 ${booth.number} 号展位？`} onClose={onClose}>
      <div className="dialog-form">
        <p className="dialog-words">{booth.employer}就没有展位了，它的链接也打不开了。别的展位的号不变。</p>
        <Faults error={remove.error} />
        <div className="dialog-buttons">
          <Button data-first onClick={onClose}>
            留着
          </Button>
          <Button
            look="danger"
            busy={remove.isPending && "正在撤…"}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => {
                  say("撤掉了");
                  onClose();
                },
              })
            }
          >
            撤掉
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
