import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { Faults } from "../../ui/faults.js";
import { MoreRows } from "../../ui/more-rows.js";
import { volunteersQuery } from "./pair-queries.js";

interface VolunteerPickProps {
  communityId: string;
  value: string | undefined;
  onChange: (residentId: string) => void;
}

/** One of the community's grown-up volunteers, with what each offers. */
export function VolunteerPick({ communityId, value, onChange }: VolunteerPickProps) {
  const id = useId();
  const [q, setQ] = useState("");
  const list = useInfiniteQuery(volunteersQuery(communityId, useDeferredValue(q.trim())));
  const volunteers = list.data?.pages.flatMap((page) => page.volunteers) ?? [];
  return (
    <fieldset className="field choice-list">
      <legend className="field-label">谁去看</legend>
      <input
        className="field-input"
        aria-label="打名字来找志愿者"
        placeholder="打名字来找"
        maxLength={30}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <Faults error={list.error} />
      <div className="choice-options volunteers-choice">
        {volunteers.map(({ id: residentId, name, skills, times }) => (
          <label key={residentId} className="choice-option">
            <input type="radio" name={id} checked={residentId === value} onChange={() => onChange(residentId)} />
            <span>{name}</span>
            <span className="choice-note">{[...skills, ...times].join("、")}</span>
          </label>
        ))}
        {list.data && volunteers.length === 0 && (
          <p className="choice-none">{q ? `没有“${q}”。` : "这个社区还没有成年的志愿者。"}</p>
        )}
        <MoreRows of={list} />
      </div>
    </fieldset>
  );
}
