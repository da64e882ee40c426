import { type FormEvent, useId, useState } from "react";
import { hoursNames, skillNames } from "../../../contract/jobs.js";
import { type StaffVacancy, saveVacancy, type VacancyText } from "../../../contract/vacancies.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Faults } from "../ui/faults.js";
import { Photos } from "../ui/photos.js";
import { say } from "../ui/toast.js";
import type { TakenFile } from "../ui/uploads.js";
import { Papers } from "./papers.js";
import { useChange } from "./queries.js";
import { Whereabouts } from "./whereabouts.js";

const empty = {
  employer: "",
  licence: "",
  agentName: "",
  agentPhone: "",
  authorised: false,
  title: "",
  skills: [] as VacancyText["skills"],
  headcount: 1,
  work: "",
  conditions: "",
  payFrom: 3000,
  payTo: 4000,
  hours: "全天" as VacancyText["hours"],
  benefits: "",
  protection: "",
  place: "",
  point: null as VacancyText["point"],
};

const lines = [
  ["employer", "单位名称"],
  ["licence", "统一社会信用代码"],
  ["agentName", "经办人"],
  ["agentPhone", "经办人电话"],
  ["title", "岗位名称"],
  ["place", "上班地点"],
] as const;
const stories = [
  ["work", "做什么"],
  ["conditions", "要求（可以不写）"],
  ["benefits", "福利，如社保、吃住"],
  ["protection", "劳动保护"],
] as const;
const numbers = [
  ["headcount", "招几个人"],
  ["payFrom", "工资从（元一个月）"],
  ["payTo", "工资到"],
] as const;

/** What an employer says of a job; what the law forbids is named when it is kept, and keeps it from being published. */
export function VacancyDialog({ vacancy, onClose }: { vacancy?: StaffVacancy; onClose: () => void }) {
  const [text, setText] = useState<typeof empty>(vacancy?.text ?? empty);
  const [papers, setPapers] = useState<readonly TakenFile[]>([]);
  const id = useId();
  const set = (part: Partial<typeof empty>) => setText({ ...text, ...part });
  const save = useChange((given: typeof empty) => {
    // The server says what is missing, the box for the employer's letter too.
    const body = {
      id: vacancy?.id,
      revision: vacancy?.revision,
      text: given as VacancyText,
      paperIds: papers.map((paper) => paper.id),
    };
    return carryOut(`vacancy ${JSON.stringify(body)}`, body, (fixed, key) =>
      hall(saveVacancy, { body: fixed }, { key }),
    );
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(text, {
      onSuccess: ({ faults }) => {
        say(faults.length ? `存下了，有 ${faults.length} 处要改` : "存下了，核对好就能发布");
        onClose();
      },
    });
  }
  return (
    <Dialog title={vacancy ? `改：${vacancy.title}` : "登记岗位"} width={640} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <div className="jobs-pair">
          {lines.map(([name, label], place) => (
            <div key={name} className="field">
              <label htmlFor={`${id}${name}`}>{label}</label>
              <input
                id={`${id}${name}`}
                className="field-input"
                data-first={place === 0 || undefined}
                value={text[name]}
                // Another place is somewhere else on the map.
                onChange={({ target }) => set({ [name]: target.value, ...(name === "place" ? { point: null } : {}) })}
              />
              {name === "place" && <Whereabouts place={text.place} />}
            </div>
          ))}
          {numbers.map(([name, label]) => (
            <div key={name} className="field">
              <label htmlFor={`${id}${name}`}>{label}</label>
              <input
                id={`${id}${name}`}
                className="field-input"
                type="number"
                value={text[name]}
                onChange={({ target }) => set({ [name]: Number(target.value) })}
              />
            </div>
          ))}
          <div className="field">
            <label htmlFor={`${id}hours`}>上班时间</label>
            <select
              id={`${id}hours`}
              className="field-input"
              value={text.hours}
              onChange={({ target }) => set({ hours: target.value as VacancyText["hours"] })}
            >
              {hoursNames.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
        </div>
        <fieldset className="field choice-list">
          <legend className="field-label">要会什么（可以不选）</legend>
          <div className="choices">
            {skillNames.map((skill) => (
              <button
                key={skill}
                type="button"
                className="choice"
                aria-pressed={text.skills.includes(skill)}
                onClick={() =>
                  set({
                    skills: text.skills.includes(skill)
                      ? text.skills.filter((one) => one !== skill)
                      : [...text.skills, skill],
                  })
                }
              >
                {skill}
              </button>
            ))}
          </div>
        </fieldset>
        {stories.map(([name, label]) => (
          <div key={name} className="field">
            <label htmlFor={`${id}${name}`}>{label}</label>
            <textarea
              id={`${id}${name}`}
              className="field-input"
              rows={2}
              value={text[name]}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          </div>
        ))}
        {vacancy && vacancy.papers.length > 0 && (
          <div className="field">
            <span className="field-label">附过的介绍信、授权</span>
            <Papers papers={vacancy.papers} />
          </div>
        )}
        <Photos
          label={vacancy?.papers.length ? "再附一份介绍信、授权" : "介绍信、授权的照片"}
          files={papers}
          onChange={setPapers}
        />
        <label className="field-line">
          <span>看过单位的介绍信或授权</span>
          <input
            type="checkbox"
            checked={text.authorised}
            onChange={({ target }) => set({ authorised: target.checked })}
          />
        </label>
        <Faults error={save.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不存</Button>
          <Button type="submit" look="filled" busy={save.isPending && "正在存…"}>
            存下
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
