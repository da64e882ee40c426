import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { decideAppeal } from "../../../../contract/hall.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { say } from "../../ui/toast.js";
import { appealsQuery } from "../queries.js";
import { useAct } from "./use-act.js";

/** Appeals against a pause of room bookings; whoever does not head a community has none. */
export function Appeals() {
  const { data } = useQuery(appealsQuery);
  if (!data?.appeals.length) return null;
  return (
    <section className="hall-card" aria-label="爽约申诉">
      <h2>爽约申诉</h2>
      {data.appeals.map((appeal) => (
        <Appeal key={appeal.id} appeal={appeal} />
      ))}
    </section>
  );
}

function Appeal({ appeal }: { appeal: { id: string; residentName: string; text: string } }) {
  const [answer, setAnswer] = useState("");
  const decide = useAct((lift: boolean, key: string) =>
    hall(decideAppeal, { params: { pauseId: appeal.id }, body: { lift, answer } }, { key }),
  );
  const done = { onSuccess: () => say("答复了，居民会收到") };
  return (
    <div className="appeal">
      <p>
        <strong>{appeal.residentName}</strong>：{appeal.text}
      </p>
      <textarea
        className="booking-input booking-long"
        aria-label="写给居民的答复"
        placeholder="写给居民的答复"
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="hall-acts">
        <Button look="filled" onClick={() => decide.mutate(true, done)}>
          恢复预约
        </Button>
        <Button onClick={() => decide.mutate(false, done)}>不恢复</Button>
      </div>
      {decide.error && (
        <p className="booking-fault" role="alert">
          {sentenceOf(decide.error)}
        </p>
      )}
    </div>
  );
}
