import { useState } from "react";
import { type ActivityKind, activityKinds } from "../../../../contract/activities.js";
import { type listStaffActivities, planActivity } from "../../../../contract/activity-plans.js";
import type { InputOf, ReplyOf } from "../../../../contract/endpoint.js";
import { skillNames } from "../../../../contract/jobs.js";
import { volunteerSkills } from "../../../../contract/volunteers.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { instantOf } from "../../platform/moments.js";
import { dayOf } from "../../platform/time.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Pick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";
import { Roles } from "./roles.js";

interface PlanDialogProps {
  place: ReplyOf<typeof listStaffActivities>;
  onClose: () => void;
}

type Body = InputOf<typeof planActivity>["body"];

/** A new activity, or one a week. It opens to nobody before its risk has been weighed. */
export function PlanDialog({ place, onClose }: PlanDialogProps) {
  const tomorrow = dayOf(new Date(Date.now() + 86_400_000));
  const [kind, setKind] = useState<ActivityKind>("service");
  const [teaches, setTeaches] = useState<(typeof skillNames)[number] | "">("");
  const [teamId, setTeamId] = useState("");
  const [text, setText] = useState({ title: "", about: "", place: "" });
  const [from, setFrom] = useState(`${tomorrow}T09:00`);
  const [until, setUntil] = useState(`${tomorrow}T11:00`);
  const [weeklyUntil, setWeeklyUntil] = useState("");
  const [skills, setSkills] = useState<(typeof volunteerSkills)[number][]>([]);
  const [roles, setRoles] = useState([{ name: "参加", capacity: 10 }]);
  const [ages, setAges] = useState({ minAge: "", maxAge: "" });
  const [point, setPoint] = useState({ lng: String(place.point.lng), lat: String(place.point.lat) });
  const plan = useChange((body: Body) =>
    carryOut(`plan ${JSON.stringify(body)}`, body, (fixed, key) => hall(planActivity, { body: fixed }, { key })),
  );

  function submit() {
    const body: Body = {
      communityId: place.community.id,
      kind,
      teamId: teamId || null,
      ...text,
      skills,
      teaches: kind === "training" ? teaches || null : null,
      point: { lng: Number(point.lng), lat: Number(point.lat) },
      startsAt: instantOf(from),
      endsAt: instantOf(until),
      minAge: Number(ages.minAge || 0),
      maxAge: ages.maxAge ? Number(ages.maxAge) : null,
      roles,
      weeklyUntil: weeklyUntil || null,
    };
    plan.mutate(body, {
      onSuccess: ({ ids }) => {
        say(ids.length > 1 ? `排了 ${ids.length} 次，先写风险检查` : "排好了，先写风险检查");
        onClose();
      },
    });
  }

  const toggle = (skill: (typeof skills)[number]) =>
    setSkills(skills.includes(skill) ? skills.filter((one) => one !== skill) : [...skills, skill]);
  return (
    <DialogForm
      title="排活动"
      yes="排好"
      no="先不排"
      width={640}
      busy={plan.isPending}
      error={plan.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="volunteers-pair">
        <Line
          label="名字"
          data-first
          maxLength={40}
          value={text.title}
          onChange={(title) => setText({ ...text, title })}
        />
        <Pick
          label="什么活动"
          value={kind}
          options={Object.entries(activityKinds)}
          onChange={(value) => setKind(value as ActivityKind)}
        />
        {kind === "training" && (
          <Pick
            label="教什么（招人的单位要的手艺）"
            value={teaches}
            options={[["", "请选"], ...skillNames.map((skill) => [skill, skill] as const)]}
            onChange={(value) => setTeaches(value as typeof teaches)}
          />
        )}
        <Line label="从" type="datetime-local" value={from} onChange={setFrom} />
        <Line label="到" type="datetime-local" value={until} onChange={setUntil} />
        <Line label="每周都办，办到（不填就是一次）" type="date" value={weeklyUntil} onChange={setWeeklyUntil} />
        <Pick
          label="哪支队伍办"
          value={teamId}
          options={[["", "社区自己办"], ...place.teams.map(({ id, name }) => [id, name] as const)]}
          onChange={setTeamId}
        />
        <Line
          label="在哪里集合"
          maxLength={60}
          value={text.place}
          onChange={(where) => setText({ ...text, place: where })}
        />
        <div className="volunteers-pair">
          <Line label="经度" inputMode="decimal" value={point.lng} onChange={(lng) => setPoint({ ...point, lng })} />
          <Line label="纬度" inputMode="decimal" value={point.lat} onChange={(lat) => setPoint({ ...point, lat })} />
        </div>
        <Line
          label="最小几岁（可以不填）"
          type="number"
          min={0}
          value={ages.minAge}
          onChange={(minAge) => setAges({ ...ages, minAge })}
        />
        <Line
          label="最大几岁（可以不填）"
          type="number"
          min={1}
          value={ages.maxAge}
          onChange={(maxAge) => setAges({ ...ages, maxAge })}
        />
      </div>
      <Lines
        label="做什么，要带什么"
        maxLength={500}
        value={text.about}
        onChange={(about) => setText({ ...text, about })}
      />
      <Roles roles={roles} onChange={setRoles} />
      <fieldset className="field choice-list">
        <legend className="field-label">用得上什么本事（可以不选）</legend>
        <div className="choices">
          {volunteerSkills.map((skill) => (
            <button
              key={skill}
              type="button"
              className="choice"
              aria-pressed={skills.includes(skill)}
              onClick={() => toggle(skill)}
            >
              {skill}
            </button>
          ))}
        </div>
      </fieldset>
      <p className="volunteers-small">经纬度是签到时比对的地方，先填的是社区大门。只有志愿服务记时长。</p>
    </DialogForm>
  );
}
