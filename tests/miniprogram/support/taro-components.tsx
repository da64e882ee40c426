import { createElement, type ReactNode } from "react";

type Props = Record<string, unknown> & { children?: ReactNode };

/** Taro's components as plain elements of the DOM. */
const shim = (tag: string) =>
  function Shim({ children, onInput, style, ...props }: Props) {
    const known = Object.fromEntries(
      Object.entries(props).filter(([name]) =>
        /^(aria-|data-|role$|className$|onClick$|onKeyDown$|tabIndex$|value$)/.test(name),
      ),
    );
    const typed = onInput
      ? {
          onChange: (event: { target: { value: string } }) =>
            (onInput as (event: object) => void)({ detail: { value: event.target.value } }),
        }
      : {};
    return createElement(tag, { ...known, ...typed, ...(style ? { "data-style": style } : {}) }, children);
  };

export const View = shim("div");
export const Text = shim("span");
export const Image = shim("i");
export const Button = shim("button");
export const Picker = shim("div");
export const Input = shim("input");
export const Textarea = shim("textarea");
