import { useDidShow } from "@tarojs/taro";
import { useCallback, useEffect, useRef, useState } from "react";
import { HallError } from "../../../contract/client.js";
import { whose } from "./acting";
import { useOnline } from "./network";
import { read, write } from "./storage";

interface Saved<T> {
  at: number;
  value: T;
}

/** What a page shows: the last seen value first, then the server's. */
export interface Loaded<T> {
  value: T | undefined;
  /** Set while the value is an old one that could not be renewed: when it was saved, in ms. */
  savedAt: number | undefined;
  /** Set when there is nothing to show, or the renewal failed. */
  error: HallError | undefined;
  loading: boolean;
  reload(): Promise<void>;
  /** Puts in what a move just answered. */
  replace(value: T): void;
}

/** A page is shown within this many ms of being made. */
const mounting = 800;

/**
 * Loads for a page, and again whenever it is shown or the network comes back.
 * @param name of the page's cache; null loads nothing (not signed in, say)
 */
export function useLoaded<T>(name: string | null, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState(() => firstState<T>(name));
  const turn = useRef(0);
  const loader = useRef(load);
  loader.current = load;
  const online = useOnline();

  const reload = useCallback(async () => {
    if (name === null) return;
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...(before.name === name ? before : firstState<T>(name)), loading: true }));
    try {
      const value = await loader.current();
      // An answer that was overtaken by a later question is old news.
      if (mine !== turn.current) return;
      write(cacheKey(name), { at: Date.now(), value });
      setState({ name, value, savedAt: undefined, error: undefined, loading: false });
    } catch (error) {
      if (mine !== turn.current) return;
      setState((before) => ({
        ...before,
        savedAt: read<Saved<T>>(cacheKey(name))?.at,
        error: asHallError(error),
        loading: false,
      }));
    }
  }, [name]);

  useEffect(() => {
    if (online) void reload();
  }, [reload, online]);
  const born = useRef(Date.now());
  useDidShow(() => {
    // The showing that comes with the mounting has loaded already.
    if (Date.now() - born.current > mounting) void reload();
  });

  const replace = useCallback(
    (value: T) => {
      if (name === null) return;
      turn.current += 1;
      write(cacheKey(name), { at: Date.now(), value });
      setState({ name, value, savedAt: undefined, error: undefined, loading: false });
    },
    [name],
  );

  // While the name changes, the old page's value must not be seen under the new name.
  const current = state.name === name ? state : firstState<T>(name);
  return { ...current, savedAt: current.error || !online ? current.savedAt : undefined, reload, replace };
}

function firstState<T>(name: string | null) {
  const saved = name === null ? undefined : read<Saved<T>>(cacheKey(name));
  return {
    name,
    value: saved?.value,
    savedAt: saved?.at,
    error: undefined as HallError | undefined,
    loading: name !== null,
  };
}

function cacheKey(name: string): string {
  return `page:${whose()}${name}`;
}

/** What went wrong, as an error that can be shown. A mistake of our own counts as ours. */
export function asHallError(error: unknown): HallError {
  return error instanceof HallError ? error : new HallError("internal", "是我们这边出了问题，您写的都还在。");
}
