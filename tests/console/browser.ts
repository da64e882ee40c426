import { TextDecoder, TextEncoder } from "node:util";
import { configure } from "@testing-library/react";

/** Nothing has a size in jsdom, so nothing is ever told to have changed it. */
class ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// What every browser has and jsdom leaves out; the router and antd ask for it as soon as they are loaded. Import this first.
Object.assign(globalThis, { TextEncoder, TextDecoder, ResizeObserver });

const computedStyle = window.getComputedStyle;
// antd measures scroll bars by their pseudo-element, which jsdom answers with a loud "not implemented".
window.getComputedStyle = (element) => computedStyle(element);

// What a page comes to show may take longer than a second on a machine that has other things to do.
configure({ asyncUtilTimeout: 30_000 });
