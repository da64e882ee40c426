import { type AgreementStep, sideNames } from "../../../../contract/dispute-file.js";
import { dateWords, dayOf } from "../../platform/time.js";
import { Tag, type Tone } from "../../ui/tag.js";

export const stepWords: Record<AgreementStep["state"], { words: string; tone: Tone }> = {
  open: { words: "还没到", tone: "brand" },
  done: { words: "做到了", tone: "done" },
  broken: { words: "没有照做", tone: "late" },
};

/** What each does and by when, and how far it is. */
export function StepsList({ steps, now }: { steps: readonly AgreementStep[]; now: Date }) {
  const today = dayOf(now);
  return (
    <ol className="dispute-steps-list">
      {steps.map(({ id, who, what, dueOn, state, note }) => {
        const late = state === "open" && dueOn < today;
        const { words, tone } = late ? { words: "过了日子，要回访", tone: "todo" as const } : stepWords[state];
        return (
          <li key={id}>
            <span className="disputes-small">{sideNames[who]}</span>
            <span>{what}</span>
            <span className="disputes-small">{dateWords(dueOn, today)}前</span>
            <Tag tone={tone}>{words}</Tag>
            {note && <span className="dispute-words">{note}</span>}
          </li>
        );
      })}
    </ol>
  );
}
