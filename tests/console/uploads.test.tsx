/** @jest-environment jsdom */
import "./browser.js";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { FilePicker, type TakenFile, useUploads } from "../../console/src/ui/uploads.js";

afterEach(cleanup);

interface Message {
  text: string;
  files: TakenFile[];
}

/** A message with files, as a request's composer keeps it: one state for both. */
function Composer() {
  const [message, setMessage] = useState<Message>({ text: "", files: [] });
  const uploads = useUploads(message.files, (files) => setMessage({ ...message, files }));
  return (
    <>
      <input
        aria-label="写"
        value={message.text}
        onChange={({ target }) => setMessage({ ...message, text: target.value })}
      />
      <FilePicker uploads={uploads} />
      <p>{`${message.text}：${message.files.map(({ name }) => name).join("、")}`}</p>
    </>
  );
}

describe("files that are uploaded beside a message", () => {
  it("arrive beside the words that were written meanwhile", async () => {
    let arrive = (_: Response) => {};
    window.fetch = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const { container } = render(
      <QueryClientProvider client={new QueryClient()}>
        <Composer />
      </QueryClientProvider>,
    );
    const picker = container.querySelector('input[type="file"]') as HTMLInputElement;
    fireEvent.change(picker, { target: { files: [new File(["x"], "单子.png", { type: "image/png" })] } });
    await new Promise((resolve) => setTimeout(resolve, 10));
    fireEvent.change(screen.getByLabelText("写"), { target: { value: "请看照片" } });
    const body = { id: "0190a3f4-0000-7000-8000-000000000001", name: "单子.png", type: "image/png", size: 1, url: "" };
    await act(async () =>
      arrive({ ok: true, status: 200, json: async () => body, text: async () => JSON.stringify(body) } as Response),
    );
    await waitFor(() => expect(container.textContent).toContain("请看照片：单子.png"));
  });
});
