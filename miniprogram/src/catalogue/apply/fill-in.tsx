import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import type { Item } from "../../../../contract/catalogue.js";
import { type FormField, placeQuestion } from "../../../../contract/forms.js";
import type { Draft } from "../../platform/drafts";
import type { Faults } from "../../platform/submission";
import { Notice } from "../../ui/notice";
import { PhoneField } from "../../ui/phone-field";
import { PhotosField } from "../../ui/photos-field";
import { noPlace, PlaceField } from "../../ui/place-field";
import { RestoredNote } from "../../ui/restored-note";
import { SignInNote } from "../../ui/sign-in-note";
import { LongTextField } from "../../ui/text-field";
import type { ApplicationDraft } from "./application";
import { Question } from "./question";

interface FillInProps {
  item: Item;
  communityId?: string;
  draft: Draft<ApplicationDraft>;
  faults: Faults;
}

/** The questions, the photos, the words; what the page has to say of the words stands right below them. */
export function FillIn({ item, communityId, draft, faults, children }: PropsWithChildren<FillInProps>) {
  const { answers, note, contactPhone, photos, place = noPlace } = draft.value;
  const where = placeQuestion(item.form);
  const answer = (field: FormField, value: string) => ({ answers: { ...draft.value.answers, [field.name]: value } });
  const asksId = item.form.some((field) => field.type === "idNumber");
  return (
    <>
      <SignInNote />
      <RestoredNote restored={draft.restored} />
      {item.form.map((field) =>
        field === where ? (
          <PlaceField
            key={field.name}
            label={field.label}
            hint={field.hint}
            optional={!field.required}
            fault={faults[field.name]}
            value={{ ...place, incidentAddress: answers[field.name] ?? "" }}
            homeCommunityId={communityId}
            onChange={(next) => draft.change({ place: next, ...answer(field, next.incidentAddress) })}
          />
        ) : (
          <Question
            key={field.name}
            field={field}
            value={answers[field.name] ?? ""}
            fault={faults[field.name]}
            onChange={(value) => draft.change(answer(field, value))}
          />
        ),
      )}
      {item.materials.length > 0 ? (
        <PhotosField
          label="材料的照片"
          optional
          hint={`${item.materials.map((material) => material.name).join("、")}。放平，拍清楚四个角。`}
          value={photos}
          onChange={(next) => draft.change({ photos: next })}
          fault={faults.attachmentIds}
        />
      ) : null}
      <LongTextField
        label="还想说明的"
        optional
        value={note}
        onChange={(next) => draft.change({ note: next })}
        fault={faults.note}
        maxLength={1000}
      />
      {children}
      <PhoneField
        value={contactPhone}
        onChange={(next) => draft.change({ contactPhone: next })}
        fault={faults.contactPhone}
      />
      {asksId ? (
        <Notice tone="priv" icon="lock" title="谁能看到">
          身份证号只有办这件事的人能看，看一次记一次。
        </Notice>
      ) : null}
      <View className="t-note">写的会自己存在手机里，随时能接着填。</View>
    </>
  );
}
