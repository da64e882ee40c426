/** @jest-environment jsdom */
import "./browser.js";
import { jest } from "@jest/globals";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { ImportDialog } from "../../console/src/jobs/import/import-dialog.js";

type Sent = { url: string; headers: Record<string, string> };

let sent: Sent[];
let answers: { status: number; body: unknown }[];

beforeEach(() => {
  sent = [];
  answers = [];
  Object.assign(globalThis, {
    fetch: async (url: string, { headers }: { headers: Record<string, string> }) => {
      sent.push({ url, headers });
      const answer = answers.shift();
      if (!answer) throw new TypeError("no network");
      return { status: answer.status, json: async () => answer.body };
    },
  });
  window.matchMedia = ((media: string) => ({ matches: false, media, addListener() {}, removeListener() {} })) as never;
});
afterEach(cleanup);

const row = {
  row: 2,
  title: "保洁",
  employer: "云梦县安心家政",
  payWords: "2600–3200 元一个月",
  hours: "全天",
  headcount: 2,
  faults: [],
  twin: null,
};

function open() {
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ImportDialog onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}
const choose = async (name = "招工.xlsx") => {
  const files = [new File(["sheet"], name)];
  await act(async () => void fireEvent.change(screen.getByLabelText("选 Excel 文件"), { target: { files } }));
};

describe("importing vacancies from a sheet", () => {
  it("names every wrong cell by its row and column, and offers nothing to take", async () => {
    answers.push({
      status: 200,
      body: { rows: [row], faults: [{ row: 3, heading: "人数", message: "招几个人，写整数。" }] },
    });
    open();
    await choose();
    await screen.findByText("第 3 行「人数」：招几个人，写整数。");
    expect(screen.queryByRole("button", { name: /^收下/ })).toBeNull();
    expect(sent.map(({ url }) => url)).toEqual(["/api/staff/vacancies/preview"]);
  });

  it("shows each row with what it repeats; what repeats is left out, unless the desk wants it", async () => {
    const twin = { ...row, row: 3, twin: "和第 2 行一样" };
    answers.push({ status: 200, body: { rows: [row, twin], faults: [] } });
    const onClose = open();
    await choose();
    await screen.findByText("重复：和第 2 行一样");
    await screen.findByRole("button", { name: "收下 1 个岗位" });
    fireEvent.click(screen.getByRole("checkbox"));
    answers.push({ status: 200, body: { added: 2, twins: 1, faults: [] } });
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "收下 2 个岗位" })));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent.at(-1)?.url).toBe("/api/staff/vacancies/import?twins=keep");
  });

  it("says it when the net goes, and sends the same again under the same key", async () => {
    answers.push({ status: 200, body: { rows: [row], faults: [] } });
    const onClose = open();
    await choose();
    const take = await screen.findByRole("button", { name: "收下 1 个岗位" });
    await act(async () => void fireEvent.click(take));
    await screen.findByText(/现在没有网/);
    expect(onClose).not.toHaveBeenCalled();
    answers.push({ status: 200, body: { added: 1, twins: 0, faults: [] } });
    await act(async () => void fireEvent.click(take));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const keys = sent.slice(1).map(({ headers }) => headers["idempotency-key"]);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("an empty sheet is said to be empty", async () => {
    answers.push({ status: 200, body: { rows: [], faults: [] } });
    open();
    await choose();
    await screen.findByText(/表里还没有岗位/);
  });
});
