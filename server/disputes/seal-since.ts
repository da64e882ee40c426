import type mysql from "mysql2/promise";
import { encryptField } from "../db/cipher.js";

/** Seals what was told before `since` was encrypted; done when the hall is prepared, and nothing to do from then on. */
export async function sealSince(connection: mysql.Connection): Promise<void> {
  const [rows] = await connection.query<mysql.RowDataPacket[]>(
    "SELECT requestId, since FROM dispute WHERE since NOT REGEXP '^k[0-9]+:[A-Za-z0-9+/]{20,}'",
  );
  for (const { requestId, since } of rows) {
    const sealed = encryptField("dispute", "since", String(requestId), String(since));
    await connection.query("UPDATE dispute SET since = ? WHERE requestId = ? AND since = ?", [
      sealed,
      requestId,
      since,
    ]);
  }
}
