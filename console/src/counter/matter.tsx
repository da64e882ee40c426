import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { getItem, listItems, serviceNames } from "../../../contract/catalogue.js";
import { HallError } from "../../../contract/client.js";
import { type KnownResident, type TakenBy, takeRequest, unsignableWords } from "../../../contract/counter.js";
import type { FieldFault } from "../../../contract/errors.js";
import { checkAnswers, placeQuestion } from "../../../contract/forms.js";
import { listCommunities } from "../../../contract/places.js";
import type { Receipt } from "../../../contract/requests.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { ChoiceList } from "../ui/choice-list.js";
import { Faults } from "../ui/faults.js";
import { Notice } from "../ui/notice.js";
import { Photos } from "../ui/photos.js";
import { Trouble } from "../ui/trouble.js";
import type { Taken } from "./kept.js";
import { Question } from "./question.js";

interface MatterProps {
  taken: Taken;
  resident: KnownResident;
  put: (part: Partial<Taken>) => void;
  onTaken: (receipt: Receipt) => void;
}

/** What it is about: the item, and the item's own form, the same that the resident's phone asks. */
export function Matter({ taken, resident, put, onTaken }: MatterProps) {
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const items = useQuery({ queryKey: ["items"], queryFn: () => hall(listItems, { query: {} }), staleTime: 5 * 60_000 });
  const item = useQuery({
    queryKey: ["item", taken.itemCode],
    queryFn: () => hall(getItem, { params: { code: taken.itemCode }, query: {} }),
    enabled: taken.itemCode !== "",
    staleTime: 5 * 60_000,
  });
  const communities = useQuery({
    queryKey: ["communities"],
    queryFn: () => hall(listCommunities, {}),
    staleTime: 5 * 60_000,
  });
  const form = item.data?.form ?? [];
  const unsignable = taken.by === "phone" && form.some(({ type, required }) => type === "signature" && required);
  const take = useMutation({
    mutationFn: () => {
      const { by, itemCode, answers, note, communityId, incidentAddress, files } = taken;
      const body = {
        residentId: resident.id,
        // The server says that it is missing.
        by: by as TakenBy,
        itemCode,
        answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim())),
        note,
        incidentAddress,
        attachmentIds: files.map(({ id }) => id),
        ...(communityId && { communityId, placeConfirmed: true }),
      };
      return carryOut(`take ${JSON.stringify(body)}`, body, (fixed, key) =>
        hall(takeRequest, { body: fixed }, { key }),
      );
    },
    onSuccess: onTaken,
    onError: (error) =>
      setFaults(
        error instanceof HallError
          ? error.fields.map((one) => ({ ...one, path: one.path.replace(/^answers\./, "") }))
          : [],
      ),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const found = checkAnswers(form, taken.answers);
    setFaults(found);
    if (found.length === 0) take.mutate();
  }
  const doubtful = take.error instanceof HallError && take.error.code === "community_doubtful";
  return (
    <section className="counter-card" aria-labelledby="counter-matter">
      <h2 id="counter-matter">什么事</h2>
      <ChoiceList
        label="办哪一件"
        options={(items.data?.items ?? [])
          .filter(({ kind }) => kind === "application")
          .map(({ code, title, service }) => ({ id: code, words: title, note: "", group: serviceNames[service] }))}
        value={taken.itemCode || null}
        fault={undefined}
        empty={items.isPending ? "正在取…" : items.isError ? "没取到能登记的事。" : "现在没有能登记的事。"}
        onChange={(itemCode) => put({ itemCode, answers: {} })}
      />
      {(items.isError || item.isError) && (
        <Trouble
          error={items.error ?? item.error}
          onRetry={() => void (items.isError ? items.refetch() : item.refetch())}
        />
      )}
      {unsignable && <Notice>{unsignableWords}</Notice>}
      {item.data && !unsignable && (
        <form className="dialog-form" onSubmit={submit} noValidate>
          {form.map((field) => (
            <Question
              key={field.name}
              field={field}
              value={taken.answers[field.name] ?? ""}
              fault={faults.find(({ path }) => path === field.name)?.message}
              onChange={(answer) => {
                put({ answers: { ...taken.answers, [field.name]: answer } });
                setFaults((before) => before.filter(({ path }) => path !== field.name));
              }}
            />
          ))}
          {!placeQuestion(form) && (
            <div className="field">
              <label htmlFor="counter-place">事情发生在哪里（不在别处可以不写）</label>
              <input
                id="counter-place"
                className="field-input"
                maxLength={120}
                value={taken.incidentAddress}
                onChange={({ target }) => put({ incidentAddress: target.value })}
              />
            </div>
          )}
          <div className="field">
            <label htmlFor="counter-community">归哪个社区</label>
            <select
              id="counter-community"
              className="field-input"
              value={taken.communityId}
              onChange={({ target }) => put({ communityId: target.value })}
            >
              <option value="">按地址和住处定</option>
              {communities.data?.communities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            {doubtful && <p className="field-hint">这个地址可能在两个社区，请问一问居民，选好再登记。</p>}
          </div>
          <div className="field">
            <label htmlFor="counter-note">居民还说了什么（可以不写）</label>
            <textarea
              id="counter-note"
              className="field-input"
              rows={3}
              maxLength={1000}
              value={taken.note}
              onChange={({ target }) => put({ note: target.value })}
            />
          </div>
          <Photos label="照片和材料（可以不附）" files={taken.files} onChange={(files) => put({ files })} />
          <Faults error={take.error} />
          <div className="counter-buttons">
            <Button type="submit" look="filled" busy={take.isPending && "正在登记…"}>
              登记这件事
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
