import {
  filterOf,
  nameOfPlace,
  queuePath,
  requestPath,
  searchOf,
  wholeList,
} from "../../console/src/requests/place.js";
import { columnsOf } from "../../console/src/requests/queue/columns.js";

describe("The address of a list", () => {
  const narrowed = {
    ...wholeList("community"),
    q: "灯",
    search: searchOf({ due: ["late", "today"], states: ["queued"], sort: "arrived" }),
  };

  it("says its filters and order, and a request opened from it brings one back", () => {
    expect(filterOf(narrowed)).toEqual({ due: ["late", "today"], states: ["queued"], sort: "arrived" });
    const list = new URL(queuePath(narrowed), "http://hall").searchParams;
    expect(Object.fromEntries(list)).toEqual({ due: "late,today", states: "queued", sort: "arrived", q: "灯" });
    const request = new URL(requestPath("2026-1125-0001", narrowed), "http://hall").searchParams;
    expect(request.get("view")).toBe("community");
    expect(request.get("due")).toBe("late,today");
  });

  it("leaves out what narrows nothing", () => {
    expect(searchOf({ due: [], arrivedFrom: undefined })).toBe("");
    expect(queuePath(wholeList("mine"))).toBe("/queue/mine");
  });

  it("names another list when its filters differ, and the same when only its columns do", () => {
    expect(nameOfPlace(narrowed)).not.toBe(nameOfPlace({ ...narrowed, search: "" }));
    expect(nameOfPlace({ ...narrowed, columns: ["owner"] })).toBe(nameOfPlace(narrowed));
  });

  it("what tells rows apart is always shown", () => {
    const shown = columnsOf({ ...narrowed, columns: ["owner"] }).map(({ id }) => id);
    expect(shown).toEqual(["choose", "due", "title", "owner"]);
  });
});
