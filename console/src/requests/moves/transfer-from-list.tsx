import { usePrefetchQuery, useQuery } from "@tanstack/react-query";
import { sentenceOf } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { say } from "../../ui/toast.js";
import { desksQuery, requestQuery } from "../queries.js";
import { MoveDialog } from "./move-dialog.js";

/** Transfers a request straight from its row: what may be done with it is asked for first. */
export function TransferFromList({ number, onClose }: { number: string; onClose: () => void }) {
  const { data: request, error } = useQuery({ ...requestQuery(number), staleTime: 0 });
  usePrefetchQuery(desksQuery);
  const transfer = request?.moves.find((move) => move.action === "transfer");
  if (request && transfer)
    return (
      <MoveDialog
        request={request}
        move={transfer}
        onClose={onClose}
        onDone={() => {
          say(`转走了：${request.row.title}`);
          onClose();
        }}
      />
    );
  if (!request && !error) return null;
  return (
    <Dialog title="现在不能转" onClose={onClose}>
      <div className="dialog-form">
        <p className="dialog-words">{error ? sentenceOf(error) : "这一件不在您的窗口，或者已经办完了。"}</p>
        <div className="dialog-buttons">
          <Button look="filled" data-first onClick={onClose}>
            知道了
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
