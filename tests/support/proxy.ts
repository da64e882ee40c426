import net, { type AddressInfo, type Socket } from "node:net";

export interface CutLine {
  port: number;
  /** Cuts all connections and refuses new ones. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** A small TCP proxy in front of a server, to cut the line to it. */
export async function startProxy(target: { host: string; port: number }): Promise<CutLine> {
  let broken = false;
  const sockets = new Set<Socket>();
  const server = net.createServer((client) => {
    if (broken) return void client.destroy();
    const upstream = net.connect(target.port, target.host);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
    }
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
    close() {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
