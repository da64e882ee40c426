/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { fireEvent, render, screen } from "@testing-library/react";
import { HallError } from "../../contract/client.js";
import { booked, due, summary, waiting } from "./support/county.js";
import * as components from "./support/taro-components.js";
import { taroStandIn } from "./support/taro-stand-in.js";

const taro = taroStandIn();
jest.unstable_mockModule("@tarojs/taro", () => taro.module);
jest.unstable_mockModule("@tarojs/components", () => components);
const { SlipRow } = await import("../../miniprogram/src/ui/slip-row.js");
const { TextField } = await import("../../miniprogram/src/ui/text-field.js");
const { ErrorState } = await import("../../miniprogram/src/ui/error-state.js");
const { SubmitError } = await import("../../miniprogram/src/ui/submit-error.js");
const { RequestCard } = await import("../../miniprogram/src/requests/request-card.js");

beforeEach(() => taro.opened.splice(0));

test("the slips say in words what they draw", () => {
  render(<SlipRow due={due} />);
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe("一共 5 个工作日，已经过了 3 个，还剩 2 个工作日");
});

test("a field keeps its label, and its fault says how to mend it", () => {
  const onChange = jest.fn();
  render(<TextField label="手机号" value="138" onChange={onChange} fault="少了 8 位，手机号是 11 位。" />);
  expect(screen.getByText("少了 8 位，手机号是 11 位。")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("手机号"), { target: { value: "1380" } });
  expect(onChange).toHaveBeenCalledWith("1380");
});

test("who is not signed in is led to signing in, not told an error", () => {
  render(<ErrorState error={new HallError("not_signed_in", "请先登录。", 401)} onRetry={() => undefined} />);
  fireEvent.click(screen.getByRole("button", { name: "去登录" }));
  expect(taro.opened).toEqual(["/identity/sign-in/index"]);
});

test("an error of ours can be tried again and has a number to read out", () => {
  const onRetry = jest.fn();
  render(
    <ErrorState error={new HallError("internal", "是我们这边出了问题。", 500, [], "e4172abc-1")} onRetry={onRetry} />,
  );
  expect(screen.getByText(/报这个号给社区/).textContent).toContain("e4172abc");
  fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
  expect(onRetry).toHaveBeenCalled();
});

test("words that were changed after an answer got lost are not sent a second time unasked", () => {
  const onRenew = jest.fn();
  render(<SubmitError error={new HallError("key_reused", "", 422)} onRenew={onRenew} />);
  expect(screen.getByText("前一次已经交上了")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "当作另一件事，再交一次" }));
  expect(onRenew).toHaveBeenCalled();
});

test("a request that waits for the resident offers 去补, and only that opens the supplement", () => {
  render(<RequestCard request={waiting} />);
  fireEvent.click(screen.getByRole("button", { name: "去补" }));
  expect(taro.opened).toEqual([`/requests/move/index?number=${waiting.number}&action=answer`]);
});

test("a card opens its request, by finger and by key", () => {
  render(<RequestCard request={summary} />);
  const card = screen.getByRole("button", { name: /高龄津贴申请.*低保工作站正在核对材料/ });
  fireEvent.click(card);
  fireEvent.keyDown(card, { key: "Enter" });
  expect(taro.opened).toEqual(Array(2).fill(`/requests/detail/index?number=${summary.number}`));
});

test("a booking says when and where, and draws no clock", () => {
  const { container } = render(<RequestCard request={booked} />);
  expect(container.textContent).toContain("书画室周四 14:30已约好文化站 二楼");
  expect(screen.queryByRole("img")).toBeNull();
});
