import { jest } from "@jest/globals";
import { type Connection, listen } from "../../console/src/platform/event-stream.js";

/** Stands in for the browser's EventSource: what a story does to it happens at once. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 1;
  onopen = () => {};
  onerror = () => {};
  constructor(readonly url: string) {
    super();
    Source.opened.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  tell(id: string) {
    this.dispatchEvent(Object.assign(new Event("request"), { data: id, lastEventId: id }));
  }
  breakOff(forGood: boolean) {
    this.readyState = forGood ? Source.CLOSED : 0;
    this.onerror();
  }
}

let heard: string[];
let connections: Connection[];
let stop: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { EventSource: Source });
  Source.opened = [];
  heard = [];
  connections = [];
  stop = listen("/api/staff/stream", ["request"], {
    onMessage: (data) => heard.push(data),
    onConnection: (connection) => connections.push(connection),
    mayReopen: async () => {},
  });
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

const source = () => Source.opened.at(-1) as Source;

describe("Live updates", () => {
  it("say nothing of a cut that the browser mends at once", () => {
    source().onopen();
    source().breakOff(false);
    jest.advanceTimersByTime(1_000);
    source().onopen();
    jest.advanceTimersByTime(10_000);
    expect(connections).toEqual(["live", "live"]);
  });

  it("say that they are lost after three seconds of silence", () => {
    source().onopen();
    source().breakOff(false);
    jest.advanceTimersByTime(3_000);
    expect(connections).toEqual(["live", "lost"]);
  });

  it("open a refused stream anew and ask for what was missed", async () => {
    source().onopen();
    source().tell("41");
    source().breakOff(true);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(Source.opened.map((opened) => opened.url)).toEqual(["/api/staff/stream", "/api/staff/stream?after=41"]);
    source().tell("42");
    expect(heard).toEqual(["41", "42"]);
  });

  it("end with the page", async () => {
    stop();
    source().breakOff(true);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(Source.opened).toHaveLength(1);
  });
});
