import type { FormField } from "../../../contract/forms.js";

// Questions that several forms ask. None asks for an identity number: the resident's card in the hall already has it,
// encrypted, and answers are kept as they are typed.

export const forWhom = choice("forWhom", "给谁办", ["本人", "父母", "配偶", "子女", "其他家人"]);
export const beneficiary = text("beneficiary", "办理人姓名", "替家人办的，写家人的名字", 30);
export const livesAt: FormField = {
  name: "livesAt",
  label: "现在住哪里",
  type: "address",
  required: true,
  hint: "写到门牌号，例如曙光路 46 号 3 栋 501",
  maxLength: 120,
};
export const when: FormField = { name: "when", label: "什么时候方便", type: "date", required: false };

export function choice(name: string, label: string, options: string[], required = true): FormField {
  return { name, label, type: "choice", required, options };
}

export function text(name: string, label: string, hint?: string, maxLength = 60, required = true): FormField {
  return { name, label, type: "text", required, maxLength, ...(hint ? { hint } : {}) };
}

export function story(name: string, label: string, hint?: string, required = true): FormField {
  return { name, label, type: "longtext", required, maxLength: 1000, ...(hint ? { hint } : {}) };
}

export function date(name: string, label: string, required = true): FormField {
  return { name, label, type: "date", required };
}

export function number(name: string, label: string, hint?: string, required = true): FormField {
  return { name, label, type: "number", required, ...(hint ? { hint } : {}) };
}

export function phone(name: string, label: string, required = false): FormField {
  return { name, label, type: "phone", required };
}

export function address(name: string, label: string, hint?: string): FormField {
  return { name, label, type: "address", required: true, maxLength: 120, ...(hint ? { hint } : {}) };
}

export function signature(name: string, label: string, hint?: string): FormField {
  return { name, label, type: "signature", required: true, ...(hint ? { hint } : {}) };
}
