import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useRef, useState } from "react";
import { downloadVacancyTemplate, importVacancies, previewVacancies } from "../../../../contract/vacancy-import.js";
import { sendFile } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";
import { Preview } from "./preview.js";

/** Vacancies of an employer's sheet: looked at row by row first, and then all taken or none. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [skips, setSkips] = useState(true);
  const look = useMutation({ mutationFn: (chosen: File) => sendFile(previewVacancies, chosen) });
  const take = useChange((chosen: File) => {
    const twins = skips ? "skip" : "keep";
    return carryOut(`import ${chosen.name} ${chosen.size} ${chosen.lastModified} ${twins}`, chosen, (fixed, key) =>
      sendFile(importVacancies, fixed, key, { twins }),
    );
  });
  const seen = look.data;
  const repeated = seen?.rows.filter(({ twin }) => twin).length ?? 0;
  const taken = (seen?.rows.length ?? 0) - (skips ? repeated : 0);
  const ready = file && seen && seen.faults.length === 0 && taken > 0;

  function choose(chosen: File) {
    take.reset();
    setFile(chosen);
    look.mutate(chosen);
  }
  function accept() {
    if (!ready) return;
    take.mutate(file, {
      onSuccess: ({ added, faults }) => {
        // Somebody may have changed the file in between; then every fault is shown again.
        if (faults.length) return look.mutate(file);
        say(`收下 ${added} 个岗位，核对好就能发布`);
        onClose();
      },
    });
  }

  return (
    <Dialog title="从 Excel 导入岗位" width={880} onClose={onClose}>
      <div className="dialog-form">
        <p className="jobs-small">
          单位填好招工登记表，在这里选文件。先看一遍，再收下；有一格不对就一条都不收。收下的都是“没核对”，核对好才发布。请先看过每家单位的介绍信或授权。
        </p>
        <div className="import-buttons">
          <a className="button button-outline" href={downloadVacancyTemplate.path} download>
            <Download className="icon" size={15} aria-hidden="true" />
            下载招工登记表
          </a>
          <input
            ref={input}
            type="file"
            accept=".xlsx"
            hidden
            aria-label="选 Excel 文件"
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              target.value = "";
              if (chosen) choose(chosen);
            }}
          />
          <Button
            look={seen ? "outline" : "filled"}
            busy={look.isPending && "正在看…"}
            data-first
            onClick={() => input.current?.click()}
          >
            {file ? "换一个文件" : "选文件"}
          </Button>
          {file && <span className="jobs-small">{file.name}</span>}
        </div>
        <div aria-live="polite">
          <Faults error={look.error ?? take.error} />
          {seen && <Preview rows={seen.rows} faults={seen.faults} />}
        </div>
        {repeated > 0 && seen?.faults.length === 0 && (
          <label className="field-line">
            <span>像是重复的 {repeated} 个不收</span>
            <input type="checkbox" checked={skips} onChange={({ target }) => setSkips(target.checked)} />
          </label>
        )}
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不导入</Button>
          {ready && (
            <Button look="filled" busy={take.isPending && "正在收…"} onClick={accept}>
              收下 {taken} 个岗位
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
