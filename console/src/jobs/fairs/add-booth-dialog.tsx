import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { addBooth } from "../../../../contract/fair-staff.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { useFairChange } from "./change.js";
import { employersQuery } from "./queries.js";

/** Finds employers that have something open and gives them booths, one after the other. */
export function AddBoothDialog({ fairId, onClose }: { fairId: string; onClose: () => void }) {
  const [text, setText] = useState("");
  const q = useDeferredValue(text.trim());
  const { data, error } = useQuery(employersQuery(fairId, q));
  const add = useFairChange((licence: string) =>
    carryOut(`booth ${fairId} ${licence}`, { licence }, (body, key) =>
      hall(addBooth, { params: { id: fairId }, body }, { key }),
    ),
  );
  const employers = data?.employers ?? [];
  return (
    <Dialog title="加展位" width={560} onClose={onClose}>
      <div className="dialog-form">
        <div className="field">
          <span className="field-label">哪家单位</span>
          <div className="choice-filter">
            <Search className="icon" size={14} aria-hidden="true" />
            <input
              type="text"
              aria-label="单位或岗位的名字，打几个字来找"
              placeholder="单位或岗位的名字，打几个字来找"
              maxLength={40}
              data-first
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <ul className="fair-employers">
            {employers.map(({ licence, employer, titles, wanted }) => (
              <li key={licence}>
                <div>
                  <strong>{employer}</strong>
                  <div className="jobs-small">
                    {titles.join("、")}，招 {wanted} 人
                  </div>
                </div>
                <Button
                  look="tint"
                  aria-label={`加：${employer}`}
                  busy={add.isPending && add.variables === licence && "正在加…"}
                  onClick={() =>
                    add.mutate(licence, {
                      onSuccess: ({ booths }) => say(`${booths.at(-1)?.number ?? ""} 号展位：${employer}`),
                    })
                  }
                >
                  加上
                </Button>
              </li>
            ))}
            {data && employers.length === 0 && (
              <li className="choice-none">
                {q
                  ? `没有“${q}”。单位先要有发布了的岗位，才能设展位。`
                  : "有岗位在招的单位都有展位了。先登记、发布岗位，单位就在这里。"}
              </li>
            )}
            {!data && !error && <li className="choice-none">正在找…</li>}
          </ul>
        </div>
        <Faults error={add.error ?? (data ? null : error)} />
        <div className="dialog-buttons">
          <Button look="filled" onClick={onClose}>
            加好了
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
