import { View } from "@tarojs/components";
import { logVisit, type VisitFinding, visitFindings } from "../../../../contract/pairs.js";
import type { Attachment } from "../../../../contract/requests.js";
import { call } from "../../platform/client";
import { dayOf } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { handInLater } from "../../platform/hand-in-later";
import { usePageQuery } from "../../platform/page-query";
import { back } from "../../platform/routes";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { unsentPhotosFault } from "../../platform/unsent-photos";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { Notice } from "../../ui/notice";
import { PhotosField } from "../../ui/photos-field";
import { RestoredNote } from "../../ui/restored-note";
import { Screen } from "../../ui/screen";
import { SubmitFoot } from "../../ui/submit-foot";
import { LongTextField } from "../../ui/text-field";

interface VisitDraft {
  visitedOn: string;
  finding: VisitFinding | "";
  words: string;
  photos: Attachment[];
}

const findings = Object.entries(visitFindings) as [VisitFinding, string][];

/** Logs a visit: the day, how it was, a few words and photos. Without a network it goes later by itself. */
export default function VisitPage() {
  const pairId = usePageQuery("pair");
  const draft = useDraft<VisitDraft>(`visit:${pairId}`, {
    visitedOn: dayOf(Date.now()),
    finding: "",
    words: "",
    photos: [],
  });
  const submission = useSubmission();
  const { value, change } = draft;
  const { faults } = submission;
  const { photos, ...rest } = value;
  const body = { ...rest, attachmentIds: photos.map(({ id }) => id) };

  async function submit() {
    const found = { ...faultsOf(logVisit.body, body), ...unsentPhotosFault() };
    submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    const logged = await submission.send(() =>
      call(
        logVisit,
        { params: { pairId }, body: { ...body, finding: body.finding as VisitFinding } },
        { key: draft.keyToSend() },
      ),
    );
    if (!logged) return;
    draft.done();
    toast(logged.visit.finding === "well" ? "记好了，辛苦您" : "记好了，社区马上知道");
    back();
  }

  function later() {
    handInLater({ ...logVisit, path: logVisit.path.replace(":pairId", pairId) as typeof logVisit.path }, body, draft, {
      title: "走访记录",
      page: "visit",
      query: `?pair=${pairId}`,
    });
  }

  return (
    <Screen
      title="记一次走访"
      speech="哪天去的，见得怎么样，写几句，能拍照就拍一张。"
      foot={
        <SubmitFoot
          submission={submission}
          words="记下"
          onSubmit={() => void submit()}
          onRenew={draft.renew}
          onLater={later}
        />
      }
    >
      <View className="t-h1">去看得怎么样？</View>
      <RestoredNote restored={draft.restored} />
      <DateField
        label="哪天去的"
        value={value.visitedOn}
        onChange={(visitedOn) => change({ visitedOn })}
        fault={faults.visitedOn}
      />
      <ChoiceField
        label="见得怎么样"
        options={findings.map(([, words]) => words)}
        value={value.finding ? visitFindings[value.finding] : ""}
        onChange={(words) => change({ finding: findings.find((one) => one[1] === words)?.[0] ?? "" })}
        fault={faults.finding}
      />
      {value.finding && value.finding !== "well" ? (
        <Notice tone="todo" icon="bell">
          一记下，志愿服务站就知道了。人有危险，先打 120、110。
        </Notice>
      ) : null}
      <LongTextField
        label="写几句"
        foot="对方本人也看得到"
        value={value.words}
        onChange={(words) => change({ words })}
        fault={faults.words}
        maxLength={500}
      />
      <PhotosField
        label="照片"
        optional
        hint="先问一声再拍，最多 3 张"
        value={value.photos}
        onChange={(next) => change({ photos: next })}
        fault={faults.attachmentIds}
      />
    </Screen>
  );
}
