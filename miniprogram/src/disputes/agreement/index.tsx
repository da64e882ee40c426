import { View } from "@tarojs/components";
import { signMyAgreement } from "../../../../contract/dispute-agreements.js";
import { call } from "../../platform/client";
import { momentWords } from "../../platform/clock";
import { usePageQuery } from "../../platform/page-query";
import { dial } from "../../platform/phone";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { PaperButton } from "../../ui/paper-button";
import { Screen } from "../../ui/screen";
import { type FileProps, may, useFile } from "../file/use-file";
import { PaperText } from "../signing/paper-text";
import { SignCard } from "../signing/sign-card";
import { Signatures } from "../signing/signatures";
import { ChangeCard } from "./change-card";

/** 调解协议: the whole text; whoever agrees signs exactly it, whoever does not says what is wrong (人民调解法 29). */
export default function AgreementPage() {
  const file = useFile(usePageQuery("number"));
  return (
    <Screen title="调解协议" speech={file.value?.agreement?.text}>
      <LoadedPart loaded={file} cards={2}>
        {(one) => <Agreement file={one} onMoved={file.replace} />}
      </LoadedPart>
    </Screen>
  );
}

function Agreement(props: FileProps) {
  const { file } = props;
  const { agreement, side, number } = file;
  if (!agreement) return <Empty drawing="doc" title="还没有协议" words="谈好了，调解员会写好请您看。" />;
  const { hash, effectiveAt, waitsFor, signatures, form } = agreement;
  const toSign = waitsFor.includes(side) && may(file, "sign_agreement");
  return (
    <>
      <View className="stack stack--tight">
        <View className="t-h1">{toSign ? "看一遍，没错就签字" : form === "oral" ? "口头说好的" : "调解协议"}</View>
        <View className="t-sub">
          {effectiveAt
            ? `${agreement.number ?? "口头协议"}，${momentWords(effectiveAt)}生效`
            : "双方和调解员签字、委员会盖章才生效"}
        </View>
      </View>
      <Card>
        <PaperText text={agreement.text} />
      </Card>
      <Signatures signatures={signatures} />
      {toSign ? (
        <SignCard
          {...props}
          name={`agreement:${hash}`}
          send={(strokes, option) => call(signMyAgreement, { params: { number }, body: { hash, strokes } }, option)}
        />
      ) : null}
      <ChangeCard key={hash} {...props} />
      {!effectiveAt && !toSign ? (
        <Notice tone="brand" icon="tick" title="您签好了">
          {waitsFor.length > 1 ? "还等别人签字。谁要改，大家都要重新签。" : "都签了字，等委员会盖章。"}
        </Notice>
      ) : null}
      <PaperButton path={`/api/my/disputes/${number}/agreement.pdf`} name={`调解协议 ${number}`} />
      <Button kind="quiet" icon="phone" onTap={() => dial(file.phone)}>
        打电话问调解员
      </Button>
    </>
  );
}
