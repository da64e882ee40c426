import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  type Column,
  changeView,
  columnNames,
  removeView,
  type SavedView,
  saveView,
} from "../../../../contract/saved-views.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Fault } from "../../ui/fault.js";
import { ManyChoices } from "../../ui/many-choices.js";
import { say } from "../../ui/toast.js";
import type { Place } from "../place.js";
import { savedViewsKey } from "./queries.js";
import "./filters.css";

const everyColumn = Object.keys(columnNames) as Column[];

interface SaveViewProps {
  place: Place;
  /** One that is changed; a new one when there is none. */
  saved: SavedView | undefined;
  onClose: () => void;
  onSaved: (columns: readonly Column[]) => void;
  onRemoved: () => void;
}

/** Keeps the list with its filters, order and columns under a name. */
export function SaveView({ place, saved, onClose, onSaved, onRemoved }: SaveViewProps) {
  const client = useQueryClient();
  const [name, setName] = useState(saved?.name ?? "");
  const [shared, setShared] = useState(saved?.shared ?? false);
  const [columns, setColumns] = useState<readonly Column[]>(place.columns ?? saved?.columns ?? everyColumn);
  const refresh = () => client.invalidateQueries({ queryKey: savedViewsKey });
  const save = useMutation({
    mutationFn: () => {
      const body = { name, shared, columns: [...columns], view: place.view, search: place.search };
      if (saved) return hall(changeView, { params: { id: saved.id }, body });
      return carryOut(`save-view ${JSON.stringify(body)}`, body, (kept, key) =>
        hall(saveView, { body: kept }, { key }),
      );
    },
    onSuccess: async () => {
      await refresh();
      say(`存好了：${name.trim()}`);
      onSaved(columns);
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => hall(removeView, { params: { id } }),
    onSuccess: async () => {
      await refresh();
      onRemoved();
    },
  });
  const error = save.error ?? remove.error;
  return (
    <Dialog title={saved ? "改这个列表" : "存成列表"} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        <label className="field">
          <span className="field-label">叫什么</span>
          <input data-first type="text" maxLength={20} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <fieldset className="field save-view-columns">
          <legend className="field-label">看哪些列</legend>
          <ManyChoices
            label="看哪些列"
            options={everyColumn.map((id) => ({ id, words: columnNames[id] }))}
            chosen={columns}
            onChange={(chosen) => setColumns(everyColumn.filter((id) => chosen.includes(id)))}
          />
        </fieldset>
        <label className="check-line">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          本社区的同事都看得到
        </label>
        <Fault id="save-view-fault">{error ? sentenceOf(error) : undefined}</Fault>
        <div className="dialog-buttons">
          {saved && (
            <Button
              look="danger"
              className="dialog-buttons-apart"
              busy={remove.isPending && "在删…"}
              onClick={() => remove.mutate(saved.id)}
            >
              删掉
            </Button>
          )}
          <Button onClick={onClose}>不存了</Button>
          <Button look="filled" type="submit" busy={save.isPending && "在存…"}>
            存好
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
