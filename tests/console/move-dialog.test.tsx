/** @jest-environment jsdom */
import "./browser.js";
import { jest } from "@jest/globals";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router-dom";
import { LiveListProvider } from "../../console/src/requests/live/live-list.js";
import { MoveDialog } from "../../console/src/requests/moves/move-dialog.js";
import { moves } from "../../contract/lifecycle.js";
import type { StaffRequest } from "../../contract/staff.js";
import { aRequest } from "./rows.js";

type Action = "transfer" | "ask_back" | "extend";
type Sent = { method: string; url: string; headers: Record<string, string>; body: Record<string, unknown> };

const desks = [
  { queueId: "0190aaaa-0000-7000-8000-000000000001", name: "低保工作站", communityName: "曙光社区" },
  { queueId: "0190aaaa-0000-7000-8000-000000000002", name: "综合窗口", communityName: "曙光社区" },
];

let sent: Sent[];
let answers: { status: number; body: unknown }[];

beforeEach(() => {
  sessionStorage.clear();
  sent = [];
  answers = [];
  Object.assign(globalThis, {
    EventSource: class extends EventTarget {
      close() {}
    },
    fetch: async (url: string, init: RequestInit = {}) => {
      if (init.method === "POST") {
        const { headers, body } = init as { headers: Record<string, string>; body: string };
        sent.push({ method: "POST", url, headers, body: JSON.parse(body) });
        const answer = answers.shift();
        if (!answer) throw new TypeError("no network");
        return { status: answer.status, json: async () => answer.body };
      }
      const body = url.startsWith("/api/staff/desks")
        ? { desks, colleagues: [] }
        : { rows: [], nextCursor: null, views: [] };
      return { status: 200, json: async () => body };
    },
  });
  window.matchMedia = ((query: string) => ({
    matches: false,
    media: query,
    addListener() {},
    removeListener() {},
  })) as never;
});
afterEach(cleanup);

async function open(action: Action, words?: string, again?: StaffRequest) {
  const { label, needs, asks } = moves[action];
  const request = again ?? aRequest({ moves: [{ action, label, needs: [...needs], asks }] });
  const onDone = jest.fn();
  const page = render(
    <MemoryRouter>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <LiveListProvider onInbox={() => {}}>
          <MoveDialog
            request={request}
            move={{ action, label, needs: [...needs], asks }}
            words={words}
            onDone={onDone}
            onClose={() => {}}
          />
        </LiveListProvider>
      </QueryClientProvider>
    </MemoryRouter>,
  );
  // What the page fetches by itself has come before the story goes on.
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return {
    request,
    onDone,
    page,
    submit: () => fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${label}`) })),
  };
}

const write = (text: string) => fireEvent.change(screen.getByRole("textbox"), { target: { value: text } });

describe("A move asks for what it needs", () => {
  it("says under each field what is missing, and sends nothing", async () => {
    const { submit } = await open("transfer");
    submit();
    expect(await screen.findByText("请选转给哪个窗口。")).toBeTruthy();
    expect(screen.getByText("这里还空着，写几句再交。")).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it("sends the desk, the words and the revision that the person saw, as one intention", async () => {
    const { submit, onDone, request } = await open("transfer");
    fireEvent.click(await screen.findByLabelText("综合窗口"));
    write("这件归综合窗口");
    answers.push({ status: 200, body: request });
    submit();
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(sent[0]?.body).toEqual({
      action: "transfer",
      text: "这件归综合窗口",
      queueId: desks[1]?.queueId,
      attachmentIds: [],
      revision: 3,
    });
    expect(sent[0]?.headers).toMatchObject({ "x-hall-client": "console" });
    expect(sent[0]?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("takes 1 to 60 working days for an extension", async () => {
    const { submit } = await open("extend");
    const days = screen.getByLabelText("延几个工作日");
    fireEvent.change(days, { target: { value: "61" } });
    submit();
    expect(await screen.findByText("请写延几个工作日，1 到 60。")).toBeTruthy();
  });

  it("starts from the words that were already written below the request", async () => {
    await open("ask_back", "还差社保卡");
    expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toBe("还差社保卡");
  });
});

describe("A move that does not go through", () => {
  it("keeps every word when somebody was faster, and says what happened", async () => {
    const { submit, onDone } = await open("ask_back");
    write("还差社保卡正反面");
    const message = "刚刚吴建平先接了这一件。";
    answers.push({ status: 409, body: { error: { code: "taken_by_other", message } } });
    submit();
    expect((await screen.findByRole("alert")).textContent).toContain(message);
    expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toBe("还差社保卡正反面");
    expect(onDone).not.toHaveBeenCalled();
  });

  it("may be tried again without a network in between, and counts once", async () => {
    const { submit, onDone, request } = await open("ask_back");
    write("还差户口本首页");
    submit();
    expect((await screen.findByRole("alert")).textContent).toContain("现在没有网");
    answers.push({ status: 200, body: request });
    submit();
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(sent[1]).toEqual(sent[0]);
  });

  it("finds its words again when the dialog was closed and is opened once more", async () => {
    const { page, request } = await open("ask_back");
    write("还差户口本");
    page.unmount();
    await open("ask_back", undefined, request);
    expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toBe("还差户口本");
  });
});
