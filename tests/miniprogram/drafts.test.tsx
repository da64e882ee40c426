/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { act, renderHook } from "@testing-library/react";
import { taroStandIn } from "./support/taro-stand-in.js";

const taro = taroStandIn();
jest.unstable_mockModule("@tarojs/taro", () => taro.module);
const { useDraft } = await import("../../miniprogram/src/platform/drafts.js");
const { useSubmission } = await import("../../miniprogram/src/platform/submission.js");
const { HallError } = await import("../../contract/client.js");

beforeEach(() => taro.storage.clear());

const open = (name = "dispute") => renderHook((given: string) => useDraft(given, { text: "" }), { initialProps: name });

test("what was written and its key survive leaving the page", () => {
  const first = open();
  act(() => first.result.current.change({ text: "楼上漏水" }));
  const key = first.result.current.keyToSend();
  first.unmount();
  const second = open();
  expect(second.result.current.value.text).toBe("楼上漏水");
  expect(second.result.current.restored).toBe(true);
  expect(second.result.current.keyToSend()).toBe(key);
});

test("after success nothing is left, and the next one is a new intention", () => {
  const first = open();
  const key = first.result.current.keyToSend();
  act(() => first.result.current.done());
  expect(taro.storage.size).toBe(0);
  expect(open().result.current.keyToSend()).not.toBe(key);
});

test("another slot is another intention with a key of its own; coming back finds the first one", () => {
  const draft = open("book:a");
  const first = draft.result.current.keyToSend();
  draft.rerender("book:b");
  expect(draft.result.current.keyToSend()).not.toBe(first);
  draft.rerender("book:a");
  expect(draft.result.current.keyToSend()).toBe(first);
});

test("renewing keeps the words and changes the key", () => {
  const draft = open();
  act(() => draft.result.current.change({ text: "楼上漏水" }));
  const key = draft.result.current.keyToSend();
  act(() => draft.result.current.renew());
  expect(draft.result.current.value.text).toBe("楼上漏水");
  expect(draft.result.current.keyToSend()).not.toBe(key);
});

test("a second tap while the first is under way sends nothing", async () => {
  const { result } = renderHook(() => useSubmission());
  let finish: (value: string) => void = () => undefined;
  const submit = jest.fn(() => new Promise<string>((resolve) => (finish = resolve)));
  let first: Promise<string | undefined> = Promise.resolve(undefined);
  act(() => {
    first = result.current.send(submit);
  });
  await act(async () => expect(await result.current.send(submit)).toBeUndefined());
  await act(async () => {
    finish("好");
    expect(await first).toBe("好");
  });
  expect(submit).toHaveBeenCalledTimes(1);
});

test("the server's sentences stand under their fields", async () => {
  const { result } = renderHook(() => useSubmission());
  const refused = new HallError("bad_input", "有些内容填得不对。", 400, [
    { path: "body.answers.elderName", message: "请填老人的姓名。" },
  ]);
  await act(async () => void (await result.current.send(() => Promise.reject(refused))));
  expect(result.current.error?.code).toBe("bad_input");
  expect(result.current.faults).toEqual({ elderName: "请填老人的姓名。" });
});
