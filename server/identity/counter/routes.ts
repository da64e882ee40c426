import { findResidents, type KnownResident, registerResident } from "../../../contract/counter.js";
import type { AnswerOf } from "../../../contract/endpoint.js";
import { decryptField } from "../../db/cipher.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { maskPhone } from "../masks.js";
import { lookUpResidents, registerInPerson } from "./commands.js";
import { findKnown, type KnownRow } from "./queries.js";

export const counterRoutes = [
  route(findResidents, async ({ actor, body }) => ({
    residents: (await lookUpResidents(actor, body.q)).map(presentKnown),
  })),

  route(registerResident, async ({ actor, body }) => {
    const resident = await findKnown(await registerInPerson(actor, body));
    if (!resident) throw notFound("没有找到这位居民。");
    return presentKnown(resident);
  }),
];

function presentKnown(resident: KnownRow): AnswerOf<typeof registerResident> {
  const { id, name, birthDate, community, homeAddress } = resident;
  const phone = decryptField("resident", "phone", id, resident.phone);
  return {
    id,
    name,
    phone: phone && maskPhone(phone),
    birthDate: birthDate?.toISOString().slice(0, 10) ?? null,
    communityName: community?.name ?? null,
    homeAddress,
    // Written by `registerResident` and by the seed, in the contract's words.
    traits: resident.traits as KnownResident["traits"],
  };
}
