import { getItem } from "../../contract/catalogue.js";
import type { FormField } from "../../contract/forms.js";
import type { Action } from "../../contract/lifecycle.js";
import { type Receipt, submitApplication } from "../../contract/requests.js";
import { getStaffRequest, moveStaffRequest, type StaffRequest } from "../../contract/staff.js";
import type { TestResident, TestStaff } from "./factories.js";

/** Applies for an item as a resident who fills in every required question rightly. */
export async function apply(
  resident: TestResident,
  itemCode = "report-problem",
  given: { note?: string; communityId?: string; attachmentIds?: string[]; key?: string } = {},
): Promise<Receipt> {
  const { key, note = "楼道的灯坏了好几天", ...rest } = given;
  const { form } = await resident.call(getItem, { params: { code: itemCode }, query: {} });
  return resident.call(
    submitApplication,
    { body: { itemCode, answers: rightAnswers(form), note, ...rest } },
    key ? { key } : {},
  );
}

export function rightAnswers(form: readonly FormField[]): Record<string, string> {
  return Object.fromEntries(form.filter((field) => field.required).map((field) => [field.name, rightAnswer(field)]));
}

function rightAnswer({ type, options }: FormField): string {
  const answers: Partial<Record<FormField["type"], string>> = {
    choice: options?.[0],
    date: "2026-11-02",
    phone: "13800006021",
    idNumber: "11010519491231002X",
    number: "3",
  };
  return answers[type] ?? "曙光路 46 号 2 单元";
}

/** Makes a staff member's move on what that person sees now. */
export async function act(
  staff: TestStaff,
  number: string,
  action: Action,
  given: {
    text?: string;
    queueId?: string;
    staffId?: string;
    days?: number;
    intoNumber?: string;
    itemCode?: string;
  } = {},
): Promise<StaffRequest> {
  const { revision } = await staff.call(getStaffRequest, { params: { number } });
  return staff.call(moveStaffRequest, { params: { number }, body: { action, revision, ...given } });
}
