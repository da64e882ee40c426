import Taro from "@tarojs/taro";
import { useRef, useState } from "react";
import * as z from "zod/mini";
import type { HallError } from "../../../contract/client.js";
import { asHallError } from "./loaded";

export type Faults = Record<string, string>;

export interface Submission {
  busy: boolean;
  /** What the server said no to, as a whole. */
  error: HallError | undefined;
  /** Sentences by the name of the field. */
  faults: Faults;
  setFaults(faults: Faults): void;
  /** Sends, once at a time: a second tap while the first is under way does nothing. Answers undefined when it failed. */
  send<T>(submit: () => Promise<T>): Promise<T | undefined>;
}

export function useSubmission(): Submission {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError>();
  const [faults, setFaults] = useState<Faults>({});
  const underWay = useRef(false);

  async function send<T>(submit: () => Promise<T>): Promise<T | undefined> {
    if (underWay.current) return undefined;
    underWay.current = true;
    setBusy(true);
    setError(undefined);
    try {
      return await submit();
    } catch (thrown) {
      const failed = asHallError(thrown);
      setError(failed);
      showFaults(Object.fromEntries(failed.fields.map((fault) => [lastName(fault.path), fault.message])));
      return undefined;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }

  function showFaults(next: Faults) {
    setFaults(next);
    if (Object.keys(next).length > 0) showFirstFault();
  }

  return { busy, error, faults, setFaults: showFaults, send };
}

/** Brings the first sentence into sight, once it has been drawn; its field stands above it. */
function showFirstFault(): void {
  const room = -200;
  setTimeout(() => {
    Taro.pageScrollTo({ selector: ".field__fault", offsetTop: room, duration: 200, fail: () => undefined });
  }, 100);
}

/** Checks a body with the contract's own schema; empty when it may be sent. */
export function faultsOf(body: z.core.$ZodType, value: unknown): Faults {
  const result = z.safeParse(body, value);
  if (result.success) return {};
  const faults: Faults = {};
  for (const issue of result.error.issues) {
    const name = String(issue.path[0] ?? "");
    faults[name] ??= issue.message;
  }
  return faults;
}

/** The server says `body.answers.phone` or `phone`; the page knows the field as `phone`. */
function lastName(path: string): string {
  return path.split(".").pop() ?? path;
}
