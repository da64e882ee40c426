import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { listItems, serviceNames } from "../../../../contract/catalogue.js";
import { hall } from "../../platform/hall.js";
import { Fault } from "../../ui/fault.js";

interface ItemFieldProps {
  /** What it came as. */
  title: string;
  value: string;
  fault: string | undefined;
  onChange: (itemCode: string) => void;
}

/** What a request really is, where the resident took the wrong item: 一句话办事 learns from it. */
export function ItemField({ title, value, fault, onChange }: ItemFieldProps) {
  const id = useId();
  const { data } = useQuery({
    queryKey: ["items"],
    queryFn: () => hall(listItems, { query: {} }),
    staleTime: 5 * 60_000,
  });
  const items = data?.items ?? [];
  return (
    <div className="field">
      <label htmlFor={id}>其实是哪件事（可以不选）</label>
      <select
        id={id}
        className="move-select"
        value={value}
        aria-describedby={`${id}-hint ${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">就是“{title}”</option>
        {Object.entries(serviceNames).map(([service, name]) => (
          <optgroup key={service} label={name}>
            {items
              .filter((item) => item.service === service)
              .map(({ code, title: other }) => (
                <option key={code} value={code}>
                  {other}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p className="field-hint" id={`${id}-hint`}>
        居民选错了事，选一下：下次同样的话就认得准。
      </p>
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  );
}
