import { FileJson } from "lucide-react";
import { useRef, useState } from "react";
import { type SampleRequest, sampleRequest } from "../../../contract/rules.js";
import { Fault } from "../ui/fault.js";

const mostRequests = 1000;

/** Takes a JSON list of made-up requests; one that is half right is not taken at all. */
export function SampleField({ onSample }: { onSample: (name: string, requests: SampleRequest[]) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();

  async function take(file: File | undefined) {
    if (!file) return;
    const read = readSample(await file.text());
    setFault(typeof read === "string" ? read : undefined);
    if (typeof read !== "string") onSample(file.name, read);
  }

  return (
    <div className="sample-field">
      <input
        ref={picker}
        type="file"
        hidden
        accept="application/json,.json"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <button type="button" className="link-button" onClick={() => picker.current?.click()}>
        <FileJson className="icon" size={14} aria-hidden="true" />
        用自己的例子试（JSON 文件）
      </button>
      <span className="field-hint">每件写 itemCode、text、communityCode，可以加 traits。</span>
      <Fault id="sample-fault">{fault}</Fault>
    </div>
  );
}

function readSample(text: string): SampleRequest[] | string {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return "这个文件不是 JSON，换一个再试。";
  }
  if (!Array.isArray(list) || list.length === 0) return "文件里要是一个列表，至少一件。";
  if (list.length > mostRequests) return `一次最多试 ${mostRequests} 件。`;
  const wrong = list.flatMap((entry, place) => (sampleRequest.safeParse(entry).success ? [] : [place + 1]));
  if (wrong.length)
    return `第 ${wrong.slice(0, 5).join("、")} 件${wrong.length > 5 ? `等 ${wrong.length} 件` : ""}写得不对，改好再试。`;
  return list as SampleRequest[];
}
