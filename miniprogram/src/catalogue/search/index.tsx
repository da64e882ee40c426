import { Textarea, View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { listItems } from "../../../../contract/catalogue.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { usePageQuery } from "../../platform/page-query";
import { control, fieldName } from "../../ui/control";
import { Icon } from "../../ui/icon";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import "../catalogue.scss";
import { Answer } from "./answer";
import { Frequent } from "./frequent";

/** Long enough that a resident finishes a word. */
const pause = 400;

/** 一句话办事: one sentence instead of a tree of categories; it stays editable above what was found. */
export default function SearchPage() {
  const [sentence, setSentence] = useState(usePageQuery("q"));
  const asked = useSettled(sentence.trim(), pause);
  const found = useLoaded(asked ? `search:${asked}` : "catalogue", () =>
    call(listItems, { query: asked ? { q: asked } : {} }),
  );
  return (
    <Screen title="一句话办事">
      <View className="sentence-field">
        <Textarea
          className="sentence-field__input"
          value={sentence}
          maxlength={100}
          autoHeight
          focus
          showConfirmBar={false}
          placeholder="比如：我妈今年八十了，有没有什么补贴"
          placeholderClass="box__placeholder"
          {...fieldName("说一句话")}
          onInput={(event) => setSentence(event.detail.value)}
        />
        <View className="row row--between">
          <View className="t-note">像说话一样写就行</View>
          {sentence ? (
            <View
              className="nav__back"
              style="justify-content:center"
              {...control({ label: "清空", onTap: () => setSentence("") })}
            >
              <Icon name="close" size={18} />
            </View>
          ) : (
            <View style="height:44px" />
          )}
        </View>
      </View>
      <LoadedPart loaded={found}>
        {(value) => (asked ? <Answer sentence={asked} found={value} /> : <Frequent items={value.frequent} />)}
      </LoadedPart>
    </Screen>
  );
}

/** The value once it has not changed for a while. */
function useSettled(value: string, wait: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
