import Taro from "@tarojs/taro";
import { getSettings, recordSubscription } from "../../../contract/notifications.js";
import { call } from "./client";
import { newKey } from "./keys";

let template: Promise<string> | undefined;

/** Fetches the template's id while a form is being filled in: WeChat wants the question asked straight from the tap. */
export function prepareSubscription(): void {
  if (process.env.TARO_ENV !== "weapp") return;
  template ??= call(getSettings, {}).then(
    (settings) => settings.templates.progress,
    () => {
      template = undefined;
      return "";
    },
  );
}

/**
 * Asks, on the tap that submits, whether WeChat may tell about progress; one message for each yes.
 * Never stands in the way: the inbox has every message all the same.
 */
export async function askForProgressMessage(): Promise<void> {
  if (process.env.TARO_ENV !== "weapp") return;
  const id = await template;
  if (!id) return;
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [id], entityIds: [] });
    // The answer has one entry a template, which Taro types only for a call with fixed names.
    const accepted = (answer as unknown as Record<string, unknown>)[id] === "accept";
    await call(
      recordSubscription,
      { body: { accepted: accepted ? [id] : [], refused: accepted ? [] : [id] } },
      { key: newKey() },
    );
  } catch {
    // Refused for good, or no network: the inbox remains.
  }
}
