import { carryOut } from "../../console/src/platform/intention.js";
import { HallError } from "../../contract/client.js";

const noNetwork = () => Promise.reject(new HallError("network", "现在没有网，您写的都还在。"));

describe("One intention is carried out once", () => {
  it("repeats the same key and the same body after an answer that never came", async () => {
    const tries: unknown[] = [];
    const send = (answer: () => Promise<string>) => (body: { revision: number }, key: string) => {
      tries.push({ body, key });
      return answer();
    };
    await expect(carryOut("reply 收到", { revision: 3 }, send(noNetwork))).rejects.toThrow("现在没有网");
    await carryOut(
      "reply 收到",
      { revision: 4 },
      send(async () => "done"),
    );
    expect(tries[1]).toEqual(tries[0]);
  });

  it("starts anew after it has succeeded, so that the same words may be sent again", async () => {
    const keys: string[] = [];
    const send = async (_body: object, key: string) => keys.push(key);
    await carryOut("note 再说一次", {}, send);
    await carryOut("note 再说一次", {}, send);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it("starts anew after a clear refusal, with what the person sees now", async () => {
    const bodies: unknown[] = [];
    const refuse = (body: object) => {
      bodies.push(body);
      return Promise.reject(new HallError("wrong_state", "这件事的状态刚刚变了。", 409));
    };
    await expect(carryOut("resolve 办好", { revision: 3 }, refuse)).rejects.toThrow();
    await expect(carryOut("resolve 办好", { revision: 4 }, refuse)).rejects.toThrow();
    expect(bodies).toEqual([{ revision: 3 }, { revision: 4 }]);
  });
});
