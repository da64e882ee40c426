import net, { type AddressInfo, type Socket } from "node:net";

export interface CutLine {
  port: number;
  /** Cuts all connections and refuses new ones. */
  cut(): void;
  mend(): void;
  /** How often a client has spoken and waited for the answer, over all connections. */
  trips(): number;
  close(): Promise<void>;
}

/** A small TCP proxy in front of a server, to cut the line to it. */
export async function startProxy(target: { host: string; port: number }): Promise<CutLine> {
  let broken = false;
  let trips = 0;
  const sockets = new Set<Socket>();
  const server = net.createServer((client) => {
    if (broken) return void client.destroy();
    const upstream = net.connect(target.port, target.host);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
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
    client.pipe(upstream).pipe(client);
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      broken = true;
      cutAll();
    },
    mend() {
      broken = false;
    },
    trips: () => trips,
    close() {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
