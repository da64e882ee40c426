import { useState } from "react";
import { filterNames, type QueueFilter } from "../../../../contract/queue-filters.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Fault } from "../../ui/fault.js";
import { ManyChoices } from "../../ui/many-choices.js";
import { type ListField, useFilterChoices } from "./choices.js";
import "./filters.css";

/** Short fields first, since most are looked for by them. */
const fields: ListField[] = [
  "due",
  "flags",
  "tags",
  "channels",
  "kinds",
  "states",
  "items",
  "desks",
  "people",
  "services",
  "communities",
];

interface FilterDialogProps {
  filter: QueueFilter;
  onChange: (filter: QueueFilter) => void;
  onClose: () => void;
}

/** Narrows a list by its fields. Of one field any value will do; all fields must hold. */
export function FilterDialog({ filter: before, onChange, onClose }: FilterDialogProps) {
  const choices = useFilterChoices();
  const [filter, setFilter] = useState(before);
  const [fault, setFault] = useState<string>();
  const set = (change: Partial<QueueFilter>) => setFilter((now) => ({ ...now, ...change }));
  const { arrivedFrom, arrivedTo } = filter;

  function apply() {
    if (arrivedFrom && arrivedTo && arrivedFrom > arrivedTo) return setFault("开始的日子在结束的后面。");
    onChange(filter);
    onClose();
  }

  return (
    <Dialog title="筛选" width={860} onClose={onClose}>
      <form
        className="dialog-form filter-form"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <div className="filter-fields">
          {fields
            .filter((name) => choices[name].length > 1)
            .map((name) => (
              <fieldset key={name} className={choices[name].length > 8 ? "filter-half" : ""}>
                <legend className="field-label">{filterNames[name]}</legend>
                <ManyChoices
                  label={filterNames[name]}
                  options={choices[name]}
                  chosen={filter[name] ?? []}
                  onChange={(chosen) => set({ [name]: chosen.length ? chosen : undefined })}
                />
              </fieldset>
            ))}
          <fieldset className="filter-half">
            <legend className="field-label">哪天来的</legend>
            <div className="filter-days">
              <input
                type="date"
                aria-label="从哪天"
                value={arrivedFrom ?? ""}
                onChange={(event) => set({ arrivedFrom: event.target.value || undefined })}
              />
              到
              <input
                type="date"
                aria-label="到哪天"
                value={arrivedTo ?? ""}
                onChange={(event) => set({ arrivedTo: event.target.value || undefined })}
              />
            </div>
            <Fault id="filter-days-fault">{fault}</Fault>
          </fieldset>
          <fieldset>
            <legend className="field-label">要紧</legend>
            <div className="choices">
              <button
                type="button"
                className="choice"
                aria-pressed={filter.priority !== undefined}
                onClick={() => set({ priority: filter.priority ? undefined : 1 })}
              >
                只看要紧的
              </button>
            </div>
          </fieldset>
        </div>
        <div className="dialog-buttons">
          <Button look="quiet" className="dialog-buttons-apart" onClick={() => setFilter({ sort: filter.sort })}>
            全部清掉
          </Button>
          <Button onClick={onClose}>不筛了</Button>
          <Button look="filled" type="submit">
            看这些
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
