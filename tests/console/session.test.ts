import { jest } from "@jest/globals";

import { sessionEnded, sessionStarted, throughSession } from "../../console/src/platform/session.js";

const refused = { status: 401, body: null };
const done = { status: 200, body: "done" };

afterEach(() => sessionEnded());

describe("A session that ends under one's hands", () => {
  it("lets the request wait for the next sign-in and then sends it as it was", async () => {
    sessionStarted();
    const answers = [refused, done];
    const send = jest.fn(async () => answers.shift() ?? done);
    const sent = throughSession(send);
    await new Promise((resolve) => setTimeout(resolve));
    expect(send).toHaveBeenCalledTimes(1);
    sessionStarted();
    expect(await sent).toBe(done);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("asks for one sign-in, however many requests wait for it", async () => {
    sessionStarted();
    let open = false;
    const send = async () => (open ? done : refused);
    const sent = Promise.all([throughSession(send), throughSession(send)]);
    await new Promise((resolve) => setTimeout(resolve));
    open = true;
    sessionStarted();
    expect(await sent).toEqual([done, done]);
  });

  it("is told apart from never having signed in: then the refusal is the answer", async () => {
    expect(await throughSession(async () => refused)).toBe(refused);
  });
});
