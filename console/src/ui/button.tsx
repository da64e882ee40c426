import type { ButtonHTMLAttributes, ReactNode } from "react";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "filled" | "tint" | "outline" | "quiet" | "danger";
  large?: boolean;
  /** What the button says while it works; it keeps its place and takes no second tap. */
  busy?: string | false;
  children: ReactNode;
}

/** A button of the hall. It is never disabled: whoever taps it is told what is missing. */
export function Button({ look = "outline", large, busy = false, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look}${large ? " button-large" : ""} ${rest.className ?? ""}`}
      aria-busy={busy ? true : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy || children}
    </button>
  );
}
