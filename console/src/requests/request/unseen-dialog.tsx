import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";

interface UnseenDialogProps {
  names: readonly string[];
  onLook: () => void;
  onGoOn: () => void;
  onClose: () => void;
}

/** Asks before a request is finished whose materials nobody has looked at. */
export function UnseenDialog({ names, onLook, onGoOn, onClose }: UnseenDialogProps) {
  return (
    <Dialog title={`还有 ${names.length} 份材料没看`} width={420} onClose={onClose}>
      <div className="dialog-form">
        <p className="dialog-words">{names.join("、")}。看过再办，免得居民多跑一趟。</p>
        <div className="dialog-buttons">
          <Button onClick={onGoOn}>核对过了，接着办</Button>
          <Button look="filled" data-first onClick={onLook}>
            先去看
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
