/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { useDraft } from "../../console/src/requests/drafts.js";

const empty = { text: "" };

beforeEach(() => sessionStorage.clear());

describe("What somebody writes about a request", () => {
  it("is there again after the page was left and opened anew", () => {
    const first = renderHook(() => useDraft("2026-1118-0037 message", empty));
    act(() => first.result.current[1]({ text: "社保卡看好了" }));
    first.unmount();
    const second = renderHook(() => useDraft("2026-1118-0037 message", empty));
    expect(second.result.current[0]).toEqual({ text: "社保卡看好了" });
  });

  it("stays with its own request when one goes on to the next", () => {
    const page = renderHook(({ slot }) => useDraft(slot, empty), { initialProps: { slot: "2026-1118-0037 message" } });
    act(() => page.result.current[1]({ text: "写给张女士" }));
    page.rerender({ slot: "2026-1118-0038 message" });
    expect(page.result.current[0]).toEqual(empty);
    page.rerender({ slot: "2026-1118-0037 message" });
    expect(page.result.current[0]).toEqual({ text: "写给张女士" });
  });

  it("leaves nothing behind once it was sent", () => {
    const page = renderHook(() => useDraft("2026-1118-0037 message", empty));
    act(() => page.result.current[1]({ text: "马上办" }));
    act(() => page.result.current[1](empty));
    expect(sessionStorage).toHaveLength(0);
  });

  it("is never kept on the machine beyond the tab", () => {
    const page = renderHook(() => useDraft("2026-1118-0037 message", empty));
    act(() => page.result.current[1]({ text: "居民的私事" }));
    expect(localStorage).toHaveLength(0);
  });
});
