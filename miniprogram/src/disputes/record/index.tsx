import { View } from "@tarojs/components";
import { signMyRecord } from "../../../../contract/dispute-sessions.js";
import { call } from "../../platform/client";
import { usePageQuery } from "../../platform/page-query";
import { dial } from "../../platform/phone";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { type FileProps, may, useFile } from "../file/use-file";
import { PaperText } from "../signing/paper-text";
import { SignCard } from "../signing/sign-card";
import { Signatures } from "../signing/signatures";

/** 笔录: what was written down of a meeting, whole; whoever was there reads it and signs exactly this text. */
export default function RecordPage() {
  const number = usePageQuery("number");
  const sessionId = usePageQuery("session");
  const file = useFile(number);
  const text = file.value?.sessions.find(({ id }) => id === sessionId)?.record?.text;
  return (
    <Screen title="谈的记录" speech={text}>
      <LoadedPart loaded={file} cards={2}>
        {(one) => <Record file={one} onMoved={file.replace} sessionId={sessionId} />}
      </LoadedPart>
    </Screen>
  );
}

function Record(props: FileProps & { sessionId: string }) {
  const { file, sessionId } = props;
  const session = file.sessions.find(({ id }) => id === sessionId);
  const record = session?.record;
  if (!session || !record) {
    return <Empty drawing="doc" title="没有这份笔录" words="请从调解消息里打开。" />;
  }
  const own = session.attendance.find(({ role }) => role === file.side);
  const waits = own !== undefined && record.waitsFor.includes(own.id) && may(file, "sign_record");
  return (
    <>
      <View className="t-h1">{waits ? "看一遍，没错就签字" : "谈的记录"}</View>
      <Card>
        <PaperText text={record.text} />
      </Card>
      <Signatures signatures={record.signatures} />
      {waits ? (
        <>
          <Notice tone="todo" icon="info" title="写得不对，先别签">
            打电话告诉调解员，改好了再签。改了以后，签过的要重新签。
          </Notice>
          <SignCard
            {...props}
            name={`record:${session.id}:${record.hash}`}
            send={(strokes, option) =>
              call(
                signMyRecord,
                { params: { number: file.number, sessionId: session.id }, body: { hash: record.hash, strokes } },
                option,
              )
            }
          />
        </>
      ) : null}
      <Button kind="outline" icon="phone" onTap={() => dial(file.phone)}>
        打电话问调解员
      </Button>
    </>
  );
}
