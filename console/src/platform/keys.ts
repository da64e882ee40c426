import { useEffect, useRef, useSyncExternalStore } from "react";

/** `j`, `enter`, `escape`, `?`, or with `ctrl+` before it. */
export type Keys = Record<string, (event: KeyboardEvent) => void>;

const setting = "hall-single-keys";
const listeners = new Set<() => void>();

/**
 * Listens to keys while the component is shown. Single letters are for hands that are not typing: they do nothing
 * inside a field. Keys with Ctrl and Escape work in fields too; under an open dialog or menu nothing does.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    let covered = false;
    // Asked on the way down: by the time a key has come up again, the dialog that took it may be gone.
    const onWayDown = () => {
      covered = document.querySelector("[aria-modal=true], .ant-dropdown:not(.ant-dropdown-hidden)") !== null;
    };
    const onKey = (event: KeyboardEvent) => {
      // An input method uses Enter and letters itself (229 is what older ones report).
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.altKey) return;
      const name = nameOf(event);
      const action = current.current[name];
      if (!action || covered) return;
      const plain = !name.startsWith("ctrl+") && name !== "escape";
      if (plain && (isTyping(event.target) || (name.length === 1 && !singleKeysOn()))) return;
      action(event);
    };
    window.addEventListener("keydown", onWayDown, true);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onWayDown, true);
      window.removeEventListener("keydown", onKey);
    };
  }, []);
}

/** Letters as commands can be switched off, for people who speak to their computer (WCAG 2.1.4). */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysOn);
  return [on, switchSingleKeys];
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
}

function singleKeysOn(): boolean {
  return localStorage.getItem(setting) !== "off";
}

function switchSingleKeys(on: boolean): void {
  localStorage.setItem(setting, on ? "on" : "off");
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
