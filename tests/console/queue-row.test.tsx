/** @jest-environment jsdom */
import "./browser.js";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router-dom";
import { RowCells } from "../../console/src/requests/queue/queue-row.js";
import type { QueueRow } from "../../contract/staff.js";
import { aRow, now } from "./rows.js";

afterEach(cleanup);

function show(row: QueueRow, change: { left?: boolean; onClaim?: () => void } = {}) {
  render(
    <MemoryRouter>
      <RowCells
        row={row}
        now={now}
        path={`/requests/${row.number}`}
        left={change.left ?? false}
        claiming={false}
        chosen={false}
        columns={null}
        onClaim={change.onClaim ?? (() => {})}
      />
    </MemoryRouter>,
  );
  return document.body.textContent ?? "";
}

describe("A row of the queue", () => {
  it("shows nothing of a mediation of others, whatever the server may have sent", () => {
    const text = show(
      aRow({
        confidential: true,
        openable: false,
        title: "邻里漏水",
        excerpt: "楼上漏水",
        residentName: "刘**",
        place: "黄湖路",
      }),
    );
    expect(text).toContain("调解（保密）");
    for (const secret of ["邻里漏水", "楼上", "刘", "黄湖路"]) expect(text).not.toContain(secret);
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("says in words what must be seen at once, the most pressing first", () => {
    const text = show(aRow({ flags: ["elder", "returned", "urged"] }));
    expect(text).toMatch(/居民催.*退回过.*80 岁以上/);
  });

  it("offers 我来接 only where the server says so", () => {
    let claimed = 0;
    show(aRow({ claimable: true }), { onClaim: () => (claimed += 1) });
    fireEvent.click(screen.getByRole("button", { name: /我来接/ }));
    expect(claimed).toBe(1);
    cleanup();
    show(aRow({ claimable: false }));
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("says who has it now when it has left the list, and offers it no more", () => {
    const text = show(aRow({ owner: { id: "1", name: "吴建平" } }), { left: true });
    expect(text).toContain("吴建平在办");
    expect(screen.queryByRole("button")).toBeNull();
  });
});
