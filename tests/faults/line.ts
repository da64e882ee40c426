import net, { type AddressInfo, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A line between a client and a server, through this process, that can be broken in the ways in which lines break. */
export interface Line {
  port: number;
  /** Cuts all connections and refuses new ones. */
  cut(): void;
  /** Every piece arrives this much later. */
  slow(ms: number): void;
  /** Connections stay open, and nothing passes any more: a machine that lost its power behind a switch. */
  swallow(): void;
  /** The line is as it should be; what was swallowed is gone, and so are those connections. */
  mend(): void;
  /** How often a client has spoken and waited for the answer, over all connections. */
  trips(): number;
  close(): Promise<void>;
}

type Fault = { kind: "none" | "cut" | "swallow" } | { kind: "slow"; ms: number };

/** Lays a line to a server on this machine. */
export async function layLine(target: { host: string; port: number }): Promise<Line> {
  let fault: Fault = { kind: "none" };
  let trips = 0;
  const sockets = new Set<Socket>();
  const server = net.createServer((client) => {
    if (fault.kind === "cut") return void client.destroy();
    const upstream = net.connect(target.port, target.host);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
    }
    let asked = false;
    client.on("data", () => {
      if (!asked) trips++;
      asked = true;
    });
    upstream.on("data", () => {
      asked = false;
    });
    pass(client, upstream);
    pass(upstream, client);
  });
  /** Pieces keep their order, also where a slow line becomes a quick one. */
  function pass(from: Socket, to: Socket): void {
    let before: Promise<unknown> = Promise.resolve();
    from.on("data", (piece: Buffer) => {
      if (fault.kind === "swallow") return;
      const ripe = fault.kind === "slow" ? wait(fault.ms) : undefined;
      before = before.then(() => ripe).then(() => to.destroyed || to.write(piece));
    });
    from.on("close", () => void before.then(() => to.destroy()));
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      fault = { kind: "cut" };
      dropAll();
    },
    slow(ms) {
      fault = { kind: "slow", ms };
    },
    swallow() {
      fault = { kind: "swallow" };
    },
    mend() {
      if (fault.kind === "swallow") dropAll();
      fault = { kind: "none" };
    },
    trips: () => trips,
    close() {
      dropAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
