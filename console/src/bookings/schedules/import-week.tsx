import { useRef, useState } from "react";
import { readError } from "../../../../contract/client.js";
import type { ReplyOf } from "../../../../contract/endpoint.js";
import { readWeek, type Season } from "../../../../contract/schedules.js";
import { sentenceOf } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { say } from "../../ui/toast.js";

/** Reads a sheet into the editor; it can be undone like any other step, and nothing is saved yet. */
export function ImportWeek({ resourceId, onRead }: { resourceId: string; onRead: (seasons: Season[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<string[]>([]);

  async function read(file: File) {
    const form = new FormData();
    form.set("file", file);
    const path = readWeek.path.replace(":resourceId", resourceId);
    try {
      const response = await fetch(path, { method: "POST", headers: { "x-hall-client": "console" }, body: form });
      const body: unknown = await response.json().catch(() => null);
      if (!response.ok) throw readError(response.status, body);
      const answer = body as ReplyOf<typeof readWeek>;
      setFaults(answer.faults.map(({ row, heading, message }) => `第 ${row} 行 ${heading}：${message}`));
      if (answer.faults.length > 0 || answer.seasons.length === 0) return;
      onRead(answer.seasons);
      say("读进来了，看一遍再存");
    } catch (error) {
      setFaults([sentenceOf(error)]);
    }
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label="选 Excel 文件"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void read(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>从 Excel 读</Button>
      {faults.length > 0 && (
        <ul className="booking-fault" role="alert">
          {faults.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
}
