import { Modal } from "antd";
import { type ReactNode, useEffect } from "react";

interface DialogProps {
  title: string;
  onClose?: () => void;
  width?: number;
  children: ReactNode;
}

/** A dialog over the page, shown as long as it is mounted. Without `onClose` it cannot be left by a stray tap. */
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
      transitionName=""
      maskTransitionName=""
    >
      {children}
    </Modal>
  );
}

/** Whoever opened the dialog has the keyboard again afterwards. */
function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) setTimeout(() => opener.focus({ preventScroll: true }));
    };
  }, []);
}
