import { useQuery } from "@tanstack/react-query";
import { Check, CircleMinus, TriangleAlert, Undo2 } from "lucide-react";
import { useState } from "react";
import { addTag } from "../../../../contract/tags.js";
import { useChange } from "../../platform/change.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { Line } from "../../ui/fields.js";
import { ManyChoices } from "../../ui/many-choices.js";
import { Trouble } from "../../ui/trouble.js";
import { chosenQuery } from "../queries.js";
import { tagsQuery } from "./queries.js";
import { planTags, type TagPlan, type TagWay } from "./tag-plan.js";
import { type TagOutcome, useTagging } from "./use-tagging.js";

const ways: [TagWay, string][] = [
  ["add", "打上"],
  ["remove", "去掉"],
];

/** Puts tags on one row or many, or takes them off: what will happen to each is seen before, and it can be taken back. */
export function TagsDialog({ numbers, onClose }: { numbers: string[]; onClose: (settled: boolean) => void }) {
  const { data, error, refetch } = useQuery(chosenQuery(numbers));
  const { data: known } = useQuery(tagsQuery);
  const [way, setWay] = useState<TagWay>("add");
  const [chosen, setChosen] = useState<string[]>([]);
  const { outcomes, working, carryOut: carry, takeBack } = useTagging();
  const places = new Set((data?.rows ?? []).map(({ row }) => row.communityName));
  const tags = (known?.tags ?? []).filter(({ communityName }) => places.has(communityName));
  const plan = planTags(
    data?.rows ?? [],
    way,
    tags.filter(({ id }) => chosen.includes(id)),
  );
  const left = plan.filter(({ chosen: { row }, change }) => {
    const outcome = outcomes.get(row.number);
    return change.length > 0 && (!outcome || "trouble" in outcome);
  });
  const begun = outcomes.size > 0;
  const failed = [...outcomes.values()].some((outcome) => "trouble" in outcome);
  const undoable = [...outcomes.values()].some((outcome) => "added" in outcome);
  const close = () => !working && onClose(begun && !failed);

  if (error)
    return (
      <Dialog title="打标签" onClose={close}>
        <Trouble error={error} onRetry={() => void refetch()} />
      </Dialog>
    );
  return (
    <Dialog title={numbers.length === 1 ? "标签" : `打标签：选了 ${numbers.length} 件`} width={600} onClose={close}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!working && left.length > 0) void carry(plan, way);
        }}
      >
        {!begun && (
          <>
            <div className="choices">
              {ways.map(([one, words]) => (
                <button
                  key={one}
                  type="button"
                  className="choice"
                  aria-pressed={way === one}
                  data-first={one === "add" || undefined}
                  onClick={() => setWay(one)}
                >
                  {words}
                </button>
              ))}
            </div>
            <fieldset className="tags-choice">
              <legend className="field-label">哪些标签</legend>
              <ManyChoices
                label="标签"
                options={tags.map(({ id, name, communityName }) => ({
                  id,
                  words: places.size > 1 ? `${communityName} ${name}` : name,
                }))}
                chosen={chosen}
                onChange={setChosen}
              />
              {known && tags.length === 0 && <p className="field-hint">还没有标签，先在下面加一个。</p>}
            </fieldset>
            {way === "add" && <NewTag onAdded={(id) => setChosen([...chosen, id])} />}
          </>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll a long list */}
        <ul className="many-rows" tabIndex={0} aria-label="每一件">
          {plan.map((one) => (
            <li key={one.chosen.row.number}>
              <span className="many-row-title">{one.chosen.row.title}</span>
              <span className="many-row-number">{one.chosen.row.number}</span>
              <Standing plan={one} way={way} outcome={outcomes.get(one.chosen.row.number)} />
            </li>
          ))}
        </ul>
        <div className="dialog-buttons">
          {undoable && !working && <Button onClick={() => void takeBack()}>撤回刚才的</Button>}
          <Button onClick={close}>{begun ? "好了" : "先不打"}</Button>
          {left.length > 0 && (
            <Button type="submit" look="filled" busy={working && "正在一件件打…"}>
              {way === "add" ? "打上" : "去掉"}
              {numbers.length > 1 && `，${left.length} 件`}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function Standing({ plan, way, outcome }: { plan: TagPlan; way: TagWay; outcome: TagOutcome | undefined }) {
  if (outcome && "trouble" in outcome)
    return (
      <span className="many-trouble">
        <TriangleAlert className="icon" size={14} aria-hidden="true" />
        {outcome.trouble}
      </span>
    );
  if (outcome && "back" in outcome)
    return (
      <span className="many-left">
        <Undo2 className="icon" size={14} aria-hidden="true" />
        撤回了
      </span>
    );
  if (outcome)
    return (
      <span className="many-done">
        <Check className="icon" size={14} aria-hidden="true" />
        成了
      </span>
    );
  if (plan.why !== null)
    return (
      <span className="many-left">
        <CircleMinus className="icon" size={14} aria-hidden="true" />
        不动：{plan.why}
      </span>
    );
  const has = plan.chosen.row.tags.map(({ name }) => `#${name}`).join(" ");
  const will = plan.change.map(({ name }) => `#${name}`).join(" ");
  return <span className="many-will">{will ? `${way === "add" ? "加上" : "去掉"} ${will}` : has || "没有标签"}</span>;
}

function NewTag({ onAdded }: { onAdded: (id: string) => void }) {
  const [name, setName] = useState("");
  const add = useChange(tagsQuery.queryKey, (body: { name: string }) =>
    carryOut(`tag ${body.name}`, body, (fixed, key) => hall(addTag, { body: fixed }, { key })),
  );
  const submit = () =>
    name.trim() &&
    !add.isPending &&
    add.mutate(
      { name: name.trim() },
      {
        onSuccess: ({ id }) => {
          setName("");
          onAdded(id);
        },
      },
    );
  return (
    <div className="tags-new">
      <Line
        label="没有合适的，加一个（本社区都能用）"
        value={name}
        maxLength={12}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      {name.trim() && (
        <Button look="tint" busy={add.isPending && "正在加…"} onClick={submit}>
          加这个标签
        </Button>
      )}
      <Faults error={add.error} />
    </div>
  );
}
