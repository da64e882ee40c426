import { arrangeOffers } from "../../console/src/requests/request/offers.js";
import { whatHappened } from "../../console/src/requests/request/what-happened.js";
import { moves } from "../../contract/lifecycle.js";
import { aRequest } from "./rows.js";

type Action = keyof typeof moves;

const offer = (...actions: Action[]) =>
  actions.map((action) => ({ action, label: moves[action].label, asks: null, needs: [...moves[action].needs] }));

describe("The action bar shows what the server offers", () => {
  it("leads with claiming while nobody has the request", () => {
    const offers = arrangeOffers(offer("transfer", "note", "claim"));
    expect(offers.primary?.action).toBe("claim");
    expect(offers.asides.map((move) => move.action)).toEqual(["transfer"]);
    expect(offers.ways).toEqual(["note"]);
  });

  it("leads with finishing for its owner, and puts what is rare into the menu", () => {
    const offers = arrangeOffers(
      offer("reply", "ask_back", "return", "transfer", "extend", "resolve", "reject", "note"),
    );
    expect(offers.primary?.action).toBe("resolve");
    expect(offers.asides.map((move) => move.action)).toEqual(["ask_back", "transfer"]);
    expect(offers.more.map((move) => move.action)).toEqual(["extend", "return", "reject"]);
    expect(offers.ways).toEqual(["reply", "note"]);
  });

  it("shows no button that was not offered", () => {
    expect(arrangeOffers([])).toEqual({ primary: undefined, asides: [], more: [], ways: [] });
  });
});

describe("After a conflict", () => {
  it("tells what others did meanwhile", () => {
    const event = (id: string, by: string, title: string) => ({
      id,
      by,
      title,
      at: "2026-11-23T01:00:00Z",
      action: "claim",
      text: null,
      byKind: "staff" as const,
      visible: true,
      attachments: [],
    });
    const before = aRequest({ timeline: [event("1", "系统", "派给低保工作站")] });
    const now = aRequest({ timeline: [...before.timeline, event("2", "吴建平", "接下了")] });
    expect(whatHappened(before, now)).toBe("吴建平 接下了。");
  });
});
