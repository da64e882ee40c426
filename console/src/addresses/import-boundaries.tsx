import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { HallError } from "../../../contract/client.js";
import { importBoundaries } from "../../../contract/places.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { newKey } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { say } from "../ui/toast.js";

/** Takes a GeoJSON file of boundaries: the whole of it, or none with every fault named. */
export function ImportBoundaries() {
  const file = useRef<HTMLInputElement>(null);
  const importing = useMutation({
    mutationFn: async (chosen: File) => {
      const body = readCollection(await chosen.text());
      return hall(importBoundaries, { body }, { key: newKey() });
    },
    onSuccess: ({ imported }) => say(`导入了 ${imported} 个社区的边界`),
  });
  const faults = importing.error instanceof HallError ? importing.error.fields : [];
  return (
    <section className="address-card" aria-label="导入边界">
      <h2>导入边界</h2>
      <p>GeoJSON 文件，每个社区一个 Polygon，代码写在 properties.code。有一处错就整份不收。</p>
      <input
        ref={file}
        type="file"
        accept=".json,.geojson"
        hidden
        aria-label="边界文件"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) importing.mutate(chosen);
          event.target.value = "";
        }}
      />
      <Button busy={importing.isPending && "正在导入…"} onClick={() => file.current?.click()}>
        选文件
      </Button>
      {importing.error && (
        <ul className="address-fault">
          {faults.length ? (
            faults.map(({ path, message }) => <li key={path}>{message}</li>)
          ) : (
            <li>{sentenceOf(importing.error)}</li>
          )}
        </ul>
      )}
    </section>
  );
}

function readCollection(text: string): { type: "FeatureCollection"; features: unknown[] } {
  try {
    const { type, features } = JSON.parse(text);
    if (type === "FeatureCollection" && Array.isArray(features)) return { type, features };
  } catch {
    // said below
  }
  throw new HallError("bad_input", "这个文件不是 GeoJSON 的 FeatureCollection。");
}
