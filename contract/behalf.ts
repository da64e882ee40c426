/** What a relative may do for somebody under a mandate; whatever is not named here is done by oneself. */
export const mandateScopes = {
  follow: "看办到哪一步",
  apply: "申请、补材料",
  book: "预约、取号",
} as const;
export type MandateScope = keyof typeof mandateScopes;

/** The header that names the resident for whom one acts; only endpoints with `onBehalf` take it. */
export const onBehalfHeader = "x-hall-for";
