import type { RowDataPacket } from "mysql2/promise";
import { compare, send } from "./load.js";
import { barePool, makeResidents, startServer } from "./server.js";

/** Reads over HTTP against the same SQL from bare mysql2: the resident's own list and the catalogue's guide. */
export async function benchReads(): Promise<Record<string, number>> {
  const clients = 16;
  const pool = barePool(clients);
  const [[busy]] = await pool.query<RowDataPacket[]>(
    "SELECT residentId, communityId FROM request GROUP BY residentId, communityId ORDER BY COUNT(*) DESC LIMIT 1",
  );
  const [resident] = await makeResidents(1, busy?.communityId);
  await pool.query("UPDATE session SET personId = ? WHERE personId = ?", [busy?.residentId, resident?.id]);
  const server = await startServer(18_083);
  const headers = resident?.headers ?? {};
  const list = async () => {
    const answer = await send(server.origin, "GET", "/api/my/requests?filter=open", headers);
    if (answer.status !== 200) throw new Error(answer.body);
  };
  const open = "state IN ('queued','accepted','in_progress','waiting_on_resident')";
  const bare = async () => {
    await pool.query(
      `SELECT * FROM session s JOIN resident r ON r.id = s.personId WHERE s.id = 'x';
       SELECT r.*, d.name, d.phone, d.place, c.name, c.phone, g.*, b.*, s.*, o.name, o.place FROM request r
       JOIN queue q ON q.id = r.queueId JOIN desk d ON d.id = q.deskId JOIN community c ON c.id = r.communityId
       LEFT JOIN rating g ON g.requestId = r.id LEFT JOIN booking b ON b.requestId = r.id
       LEFT JOIN slot s ON s.id = b.slotId LEFT JOIN resource o ON o.id = s.resourceId
       WHERE r.residentId = ? AND r.${open} ORDER BY r.dueAt, r.id LIMIT 100;
       SELECT COUNT(*) FROM request WHERE residentId = ? AND ${open}`,
      [busy?.residentId, busy?.residentId],
    );
  };
  const { ratio } = await compare(clients, list, bare);
  await server.stop();
  await pool.end();
  return { "reads.my_requests.ratio": ratio };
}
