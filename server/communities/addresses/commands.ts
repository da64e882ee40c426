import type { ParsedOf } from "../../../contract/endpoint.js";
import type { addAddressName } from "../../../contract/places.js";
import type { StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound, refused } from "../../errors/fault.js";
import { directory, refreshDirectory } from "../directory.js";
import { readBoundaries } from "./boundaries.js";
import { canEditAddresses, canImportBoundaries, canSeeAddresses } from "./policy.js";
import { findName, isNameTaken } from "./queries.js";

type NewName = ParsedOf<typeof addAddressName>["body"];

/** Adds a name by which addresses of the community are recognised. */
export async function addName(actor: StaffActor, communityId: string, given: NewName) {
  const { communities } = await directory();
  const community = communities.get(communityId);
  if (!community || !canSeeAddresses(actor, communityId)) throw notFound("没有找到这个社区。");
  if (!canEditAddresses(actor, communityId)) throw notAllowed("地址表由社区负责人来改。");
  const half = (given.fromNumber === null) !== (given.toNumber === null);
  if (half || (given.fromNumber ?? 0) > (given.toNumber ?? 0)) {
    throw badInput([{ path: "toNumber", message: "号码要写从几号到几号，小的在前。" }]);
  }
  if (await isNameTaken(communityId, given.kind, given.name)) {
    throw refused("already_registered", `${given.name}已经在表里了。`);
  }
  const row = { id: newId(), ...given };
  const { lng, lat } = community;
  const result = await commit({
    steps: [
      insert("AddressName", { ...row, communityId, lng, lat }),
      audit(actor, "add_address", `community:${communityId}`, given.name),
    ],
    result: row,
    intention: actor.intention,
  });
  refreshDirectory();
  return result;
}

export async function removeName(actor: StaffActor, addressId: string): Promise<void> {
  const found = await findName(addressId);
  if (!found || !canSeeAddresses(actor, found.communityId)) throw notFound("没有找到这个名字，可能已经删了。");
  if (!canEditAddresses(actor, found.communityId)) throw notAllowed("地址表由社区负责人来改。");
  await commit({
    steps: [
      sql`DELETE FROM address_name WHERE id = ${addressId}`,
      audit(actor, "remove_address", `community:${found.communityId}`, found.name),
    ],
    result: null,
  });
  refreshDirectory();
}

/** Takes a whole file of boundaries, or nothing of it with every fault named. */
export async function importAll(actor: StaffActor, features: readonly unknown[]): Promise<number> {
  if (!canImportBoundaries(actor)) throw notAllowed("边界由县里来导入。");
  const { communities } = await directory();
  const ids = new Map([...communities.values()].map(({ code, id }) => [code, id]));
  const { boundaries, faults } = readBoundaries(features, (code) => ids.get(code));
  if (faults.length) throw badInput(faults);
  const at = now();
  const imported = await commit({
    steps: [
      ...boundaries.map(
        ({ communityId, polygon }) =>
          sql`REPLACE INTO community_boundary (communityId, polygon, importedAt, importedBy)
              VALUES (${communityId}, ${JSON.stringify(polygon)}, ${at}, ${actor.name})`,
      ),
      audit(actor, "import_boundaries", "community_boundary", `${boundaries.length}`),
    ],
    result: boundaries.length,
    intention: actor.intention,
  });
  refreshDirectory();
  return imported;
}
