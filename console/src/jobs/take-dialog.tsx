import { useState } from "react";
import { type KnownResident, type TakenBy, takenBy } from "../../../contract/counter.js";
import type { InputOf } from "../../../contract/endpoint.js";
import { takeJobRegistration } from "../../../contract/job-seekers.js";
import { hardshipNames, helpNames, hoursNames, skillNames } from "../../../contract/jobs.js";
import { channelNames } from "../../../contract/rule-text.js";
import { ResidentPick } from "../counter/resident-pick.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { DialogForm } from "../ui/dialog-form.js";
import { Line, Lines, Pick } from "../ui/fields.js";
import { ManyChoices } from "../ui/many-choices.js";
import { Notice } from "../ui/notice.js";
import { say } from "../ui/toast.js";
import { useChange } from "./queries.js";

type Body = InputOf<typeof takeJobRegistration>["body"];

const ways = takenBy.map((one) => [one, channelNames[one]] as const);
const asChoices = (names: readonly string[]) => names.map((one) => ({ id: one, words: one }));
const asOptions = (names: readonly string[]) => names.map((one) => [one, one] as const);

/** 替居民登记求职: for who cannot type, or has no phone of their own. */
export function TakeSeekerDialog({ onClose }: { onClose: () => void }) {
  const [resident, setResident] = useState<KnownResident | null>(null);
  const [unnamed, setUnnamed] = useState(false);
  const [by, setBy] = useState<TakenBy>("counter");
  const [skills, setSkills] = useState<string[]>([]);
  const [helpWanted, setHelpWanted] = useState<string[]>([]);
  const [told, setTold] = useState({
    hours: "全天",
    pay: "",
    distance: "5",
    hardship: "没有",
    experience: "",
    wish: "",
  });
  const change = (part: Partial<typeof told>) => setTold({ ...told, ...part });
  const take = useChange((body: Body) =>
    carryOut(`take seeker ${JSON.stringify(body)}`, body, (fixed, key) =>
      hall(takeJobRegistration, { body: fixed }, { key }),
    ),
  );
  function submit() {
    setUnnamed(!resident);
    if (!resident) return;
    const { pay, distance, ...rest } = told;
    // The choices are the contract's own; what is no number is refused there in words.
    const body = {
      residentId: resident.id,
      by,
      skills,
      helpWanted,
      payAtLeast: Number(pay || 0),
      distanceKm: Number(distance),
      ...rest,
    } as Body;
    take.mutate(body, {
      onSuccess: ({ number }) => {
        say(`登记好了，编号 ${number}`);
        onClose();
      },
    });
  }
  return (
    <DialogForm
      title="替居民登记求职"
      yes="登记"
      no="先不登记"
      width={680}
      busy={take.isPending}
      error={take.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Pick label="怎么来的" value={by} options={ways} onChange={(next) => setBy(next as TakenBy)} />
      <ResidentPick label="谁找工作" value={resident} onChange={setResident} />
      {unnamed && !resident && <Notice>先找到是哪一位，再登记。</Notice>}
      <fieldset className="field choice-list">
        <legend className="field-label">会做什么</legend>
        <ManyChoices label="会做什么" options={asChoices(skillNames)} chosen={skills} onChange={setSkills} />
      </fieldset>
      <div className="jobs-pair">
        <Pick
          label="想做多久"
          value={told.hours}
          options={asOptions(hoursNames)}
          onChange={(hours) => change({ hours })}
        />
        <Pick
          label="就业困难"
          value={told.hardship}
          options={asOptions(hardshipNames)}
          onChange={(hardship) => change({ hardship })}
        />
        <Line
          label="一个月至少多少元（不写是都可以）"
          inputMode="numeric"
          value={told.pay}
          maxLength={6}
          onChange={(pay) => change({ pay })}
        />
        <Line
          label="离家几公里以内"
          inputMode="numeric"
          value={told.distance}
          maxLength={3}
          onChange={(distance) => change({ distance })}
        />
      </div>
      <fieldset className="field choice-list">
        <legend className="field-label">想要的帮助（可以不选）</legend>
        <ManyChoices label="想要的帮助" options={asChoices(helpNames)} chosen={helpWanted} onChange={setHelpWanted} />
      </fieldset>
      <Lines
        label="做过什么（可以不写）"
        value={told.experience}
        maxLength={500}
        onChange={(experience) => change({ experience })}
      />
      <Lines label="想找什么样的（可以不写）" value={told.wish} maxLength={200} onChange={(wish) => change({ wish })} />
    </DialogForm>
  );
}
