import type { Material } from "./item.js";

// What many items ask for, always in the same words.

export const identityCard: Material = { name: "身份证", note: "拍正反面，四个角都拍进来", required: true };
export const householdBook: Material = { name: "户口本", note: "首页和本人那一页", required: true };
export const bankCard: Material = { name: "社保卡", note: "正反面，补贴发到这张卡上", required: true };
export const photo: Material = { name: "免冠照片", note: "一寸白底，手机拍也行", required: true };
export const scenePhoto: Material = { name: "现场照片", note: "看得清地方和问题，没有也能交", required: false };
export const mandate: Material = { name: "代办人身份证", note: "替别人办的才要", required: false };

export function proof(name: string, note: string, required = true): Material {
  return { name, note, required };
}
