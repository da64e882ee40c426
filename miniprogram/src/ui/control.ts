import type { ITouchEvent } from "@tarojs/components";

type Role = "button" | "radio" | "checkbox" | "tab" | "link" | "switch";

interface Control {
  role?: Role;
  label?: string;
  /** Chosen or not, for radio, checkbox, tab and switch. */
  on?: boolean;
  onTap?: () => void;
}

/** Says to screen readers and keyboards what a view is; WeChat and browsers name the attributes differently. */
export function control({ role = "button", label, on, onTap }: Control): Record<string, unknown> {
  const state = on === undefined ? {} : role === "tab" ? { "aria-selected": `${on}` } : { "aria-checked": `${on}` };
  const shared = { ...(label ? { "aria-label": label } : {}), ...state, hoverClass: "is-pressed", hoverStayTime: 80 };
  const onClick = (event?: ITouchEvent) => {
    event?.stopPropagation?.();
    onTap?.();
  };
  if (process.env.TARO_ENV === "weapp") return { "aria-role": role, ...shared, onClick };
  return { role, tabIndex: 0, ...shared, onClick, onKeyDown: (event: KeyboardEvent) => pressedByKey(event, onTap) };
}

/** A picture that one sentence replaces. */
export function picture(label: string): Record<string, string> {
  return process.env.TARO_ENV === "weapp"
    ? { "aria-role": "img", "aria-label": label }
    : { role: "img", "aria-label": label };
}

/** Names a group, such as the segments of a page. */
export function group(role: "tablist" | "radiogroup"): Record<string, string> {
  return process.env.TARO_ENV === "weapp" ? { "aria-role": role } : { role };
}

/** Names a text field; in a browser Taro hides the real field inside an element of its own. */
export function fieldName(label: string): Record<string, unknown> {
  return process.env.TARO_ENV === "h5" ? { nativeProps: { "aria-label": label } } : { "aria-label": label };
}

function pressedByKey(event: KeyboardEvent, onTap?: () => void): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault?.();
  event.stopPropagation?.();
  onTap?.();
}
