import { FileSpreadsheet } from "lucide-react";
import { useRef, useState } from "react";
import { HallError } from "../../../contract/client.js";
import { readRuleSample, type SampleRequest, sampleRequest } from "../../../contract/rules.js";
import { sendFile, sentenceOf } from "../platform/hall.js";
import { Fault } from "../ui/fault.js";

const mostRequests = 1000;
/** More are counted, not told: whoever mends these sees the rest the next time. */
const mostFaults = 8;

/** Takes a sheet or a JSON list of made-up requests; one that is half right is not taken at all. */
export function SampleField({ onSample }: { onSample: (name: string, requests: SampleRequest[]) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();

  async function take(file: File | undefined) {
    if (!file) return;
    const read = /\.xlsx$/i.test(file.name) ? await readSheet(file) : readSample(await file.text());
    setFault(typeof read === "string" ? read : undefined);
    if (typeof read !== "string") onSample(file.name, read);
  }

  return (
    <div className="sample-field">
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,application/json,.json"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <button type="button" className="link-button" onClick={() => picker.current?.click()}>
        <FileSpreadsheet className="icon" size={14} aria-hidden="true" />
        用自己的例子试（Excel 或 JSON）
      </button>
      <span className="field-hint">Excel 第一行写：事项、说的话、社区、居民情况。</span>
      <Fault id="sample-fault">{fault}</Fault>
    </div>
  );
}

/** The server reads the sheet, since it knows what items and communities are called. */
async function readSheet(file: File): Promise<SampleRequest[] | string> {
  try {
    return (await sendFile(readRuleSample, file)).sample;
  } catch (error) {
    const fields = error instanceof HallError ? error.fields : [];
    if (fields.length === 0) return sentenceOf(error);
    const shown = fields.slice(0, mostFaults).map(({ message }) => message);
    return `${shown.join("")}${fields.length > mostFaults ? `一共 ${fields.length} 处要改。` : ""}`;
  }
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
