import { View } from "@tarojs/components";
import { useState } from "react";
import type { MediationSession, OwnDispute, Presence } from "../../../../contract/dispute-file.js";
import { answerSession } from "../../../../contract/dispute-sessions.js";
import { call } from "../../platform/client";
import { comingDayWords, dateWords, dayOf, timeWords } from "../../platform/clock";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { SubmitError } from "../../ui/submit-error";
import { Tag } from "../../ui/tag";
import { LongTextField } from "../../ui/text-field";
import { type FileProps, may, useStep } from "./use-file";

/** The meetings: the coming one large, with the way to say whether one comes; those that were, with their record. */
export function SessionsCard(props: FileProps) {
  const { sessions } = props.file;
  const coming = sessions.filter(({ state }) => state === "planned");
  const past = sessions.filter(({ state }) => state !== "planned").reverse();
  return (
    <>
      {coming.map((session) => (
        <Coming key={`${session.id}${session.startsAt}`} {...props} session={session} />
      ))}
      {past.length > 0 ? (
        <Card title="谈过的">
          {past.map((session, place) => (
            <Past key={session.id} first={place === 0} file={props.file} session={session} />
          ))}
        </Card>
      ) : null}
    </>
  );
}

function Coming(props: FileProps & { session: MediationSession }) {
  const { session, file } = props;
  const own = session.attendance.find(({ role }) => role === file.side);
  const [changing, setChanging] = useState(false);
  const day = dayOf(session.startsAt);
  return (
    <Card
      title={`第 ${session.number} 次来谈`}
      aside={
        own?.answer ? (
          <Tag tone="done">{answered[own.answer]}</Tag>
        ) : (
          <Tag tone="todo" icon="talk">
            等您回话
          </Tag>
        )
      }
    >
      <View className="stack stack--wide">
        <View className="stack stack--tight">
          <View className="t-status">
            {comingDayWords(day)} {timeWords(session.startsAt)}
          </View>
          <View className="t-sub">
            {dateWords(day)}，谈到 {timeWords(session.endsAt)}
          </View>
          <View className="t-row" style="font-weight:400">
            {session.place}
          </View>
        </View>
        {session.online ? <View className="t-sub lines">来不了可以从线上进：{session.online}</View> : null}
        <View className="t-note">
          {session.attendance.map(({ name }) => name).join("、")}
          {session.sides === "both" ? "一起谈。" : "，只和您谈，对方不知道。"}
        </View>
        {own?.answer && !changing ? (
          <Button kind="quiet" inCard onTap={() => setChanging(true)}>
            改一下回话
          </Button>
        ) : may(file, "answer_session") ? (
          <Answer {...props} onDone={() => setChanging(false)} />
        ) : null}
      </View>
    </Card>
  );
}

const answered: Record<Presence, string> = { here: "您说能来", online: "您从线上来", absent: "您说来不了" };

function Answer(props: FileProps & { session: MediationSession; onDone: () => void }) {
  const { session, file, onDone } = props;
  const step = useStep(props, `answer:${session.id}`);
  const [away, setAway] = useState(false);
  const { text } = step.draft.value;
  async function answer(presence: Presence) {
    const done = await step.make("告诉调解员了", (option) =>
      call(
        answerSession,
        { params: { number: file.number, sessionId: session.id }, body: { answer: presence, text } },
        option,
      ),
    );
    if (done) onDone();
  }
  if (away) {
    return (
      <View className="stack stack--wide">
        <LongTextField
          label="为什么来不了，什么时候能来"
          optional
          foot="只有调解员看得到"
          value={text}
          onChange={(next) => step.draft.change({ text: next })}
          maxLength={300}
        />
        <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
        <View className="row">
          <Button kind="quiet" inCard onTap={() => setAway(false)}>
            返回
          </Button>
          <Button inCard wide busy={step.submission.busy} onTap={() => void answer("absent")}>
            告诉调解员来不了
          </Button>
        </View>
      </View>
    );
  }
  return (
    <View className="stack">
      <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
      <Button icon="tick" inCard busy={step.submission.busy} onTap={() => void answer("here")}>
        我能来
      </Button>
      {session.online ? (
        <Button kind="outline" inCard onTap={() => void answer("online")}>
          我从线上进来
        </Button>
      ) : null}
      <Button kind="outline" inCard onTap={() => setAway(true)}>
        我来不了
      </Button>
    </View>
  );
}

function Past({ file, session, first }: { file: OwnDispute; session: MediationSession; first: boolean }) {
  const day = dayOf(session.startsAt);
  const title = `第 ${session.number} 次，${dateWords(day)}`;
  if (session.state === "called_off") {
    return <ListRow first={first} title={title} note={`取消了${session.reason ? `：${session.reason}` : ""}`} />;
  }
  const own = session.attendance.find(({ role }) => role === file.side);
  if (!session.record) return <ListRow first={first} title={title} note="您没有到场，没有笔录给您看" />;
  const waits = own && session.record.waitsFor.includes(own.id);
  return (
    <ListRow
      first={first}
      title={title}
      note={
        waits ? (
          <Tag tone="todo" icon="pen">
            笔录等您签字
          </Tag>
        ) : (
          <Tag tone="done">笔录签好了</Tag>
        )
      }
      onTap={() => open("mediationRecord", { number: file.number, session: session.id })}
    />
  );
}
