import type { PropsWithChildren } from "react";
import { Button } from "./button.js";
import { Dialog } from "./dialog.js";
import { Faults } from "./faults.js";

interface DialogFormProps {
  title: string;
  yes: string;
  no?: string;
  width?: number;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
}

/** The frame of what is asked before something is written: the questions, every fault, one button. */
export function DialogForm(props: PropsWithChildren<DialogFormProps>) {
  const { title, yes, no = "先不改", width, busy, error, onSubmit, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose} {...(width ? { width } : {})}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
      >
        {children}
        <Faults error={error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>{no}</Button>
          <Button type="submit" look="filled" busy={busy && "正在交…"}>
            {yes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
