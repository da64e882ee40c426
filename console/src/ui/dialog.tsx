import { Modal } from "antd";
import { type ReactNode, useEffect } from "react";

interface DialogProps {
  title: string;
  onClose?: () => void;
  width?: number;
  children: ReactNode;
}

/** A dialog over the page, shown as long as it is mounted. The field marked `data-first` has the keyboard. Without `onClose` it cannot be left by a stray tap. */
export function Dialog({ title, onClose, width = 480, children }: DialogProps) {
  useFocusBack();
  return (
    <Modal
      open
      title={title}
      width={width}
      footer={null}
      centered
      closable={onClose !== undefined}
      keyboard={onClose !== undefined}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={focusFirst}
      transitionName=""
      maskTransitionName=""
    >
      {children}
    </Modal>
  );
}

/** antd gives the keyboard to the first button; the newest dialog's own choice is better. */
function focusFirst(): void {
  [...document.querySelectorAll<HTMLElement>("[data-first]")].at(-1)?.focus();
}

/** Whoever opened the dialog has the keyboard again afterwards. */
function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      setTimeout(() => {
        // One dialog may have led to the next, which keeps the keyboard.
        const another = document.querySelector("[aria-modal=true]");
        if (!another && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      });
    };
  }, []);
}
