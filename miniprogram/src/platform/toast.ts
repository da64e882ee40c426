import { createStore, useStore } from "./store";

const shown = createStore<string | null>(null);
const lasts = 3000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says that something went well. Never for errors: those stay on the page. */
export function toast(words: string): void {
  clearTimeout(timer);
  shown.set(words);
  timer = setTimeout(() => shown.set(null), lasts);
}

export function useToast(): string | null {
  return useStore(shown);
}
