import type { AnswerOf } from "../../contract/endpoint.js";
import type { getMe, getStaffMe, Owed } from "../../contract/identity.js";
import { decryptField } from "../db/cipher.js";
import { settings } from "../env/settings.js";
import { maskIdNumber, maskPhone } from "./masks.js";
import type { ResidentRow, Staff } from "./queries.js";

export function presentResident(resident: ResidentRow): AnswerOf<typeof getMe> {
  const phone = decryptField("resident", "phone", resident.id, resident.phone);
  const idNumber = decryptField("resident", "idNumber", resident.id, resident.idNumber);
  return {
    id: resident.id,
    name: resident.name,
    phone: phone && maskPhone(phone),
    idNumber: idNumber && maskIdNumber(idNumber),
    idCheckedAt: resident.idCheckedAt?.toISOString() ?? null,
    birthDate: resident.birthDate?.toISOString().slice(0, 10) ?? null,
    community: resident.community && { id: resident.community.id, name: resident.community.name },
    homeAddress: resident.homeAddress,
    unreadMessages: resident.unread,
  };
}

export function presentStaff(staff: Staff, owes: Owed[]): AnswerOf<typeof getStaffMe> {
  const { id, name, community, posts, desks } = staff;
  return { id, name, community, posts, desks, owes, idleMinutes: settings.idleMinutes };
}
