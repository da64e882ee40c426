import type { Point } from "../../../contract/fields.js";
import type { FoundPlace } from "../../../contract/places.js";
import type { CommunityEntry, Directory } from "../directory.js";
import { presentCommunitySummary } from "../present.js";
import { communitiesAt } from "./point.js";
import { resolveAddress } from "./resolve.js";

/** The community of a written address, else of a point on the map, with the question to ask where it is not sure. */
export function findPlaceOf(
  given: { address?: string | undefined; point?: Point | undefined },
  world: Directory,
): FoundPlace {
  const byAddress = given.address ? resolveAddress(given.address, world.addressIndex) : undefined;
  if (byAddress && byAddress.certainty !== "unknown") {
    return answer(byAddress.certainty, byAddress.communityIds, world);
  }
  const near = given.point ? communitiesAt(given.point, mapped(world)) : [];
  return answer(near.length === 1 ? "sure" : near.length ? "doubtful" : "unknown", near, world);
}

/**
 * Where a written address is, as near as the hall knows: at the community in which it surely lies. Null where that is not
 * sure: a wrong distance is worse than none.
 */
export function pointOfAddress(written: string, { addressIndex, communities }: Directory): Point | null {
  const { certainty, communityIds } = resolveAddress(written, addressIndex);
  const community = certainty === "sure" ? communities.get(communityIds[0] ?? "") : undefined;
  return community ? { lng: community.lng, lat: community.lat } : null;
}

function answer(certainty: FoundPlace["certainty"], ids: string[], { communities }: Directory): FoundPlace {
  const found = ids.flatMap((id) => communities.get(id) ?? []);
  return { certainty, communities: found.map(presentCommunitySummary), question: questionFor(certainty, found) };
}

/** What is said to the person: an address is never guessed silently. */
function questionFor(certainty: FoundPlace["certainty"], found: CommunityEntry[]): string {
  const names = found.map(({ name }) => name);
  if (certainty === "unknown") return "没找到是哪个社区，请从下面选一个。";
  if (certainty === "sure") return `您住${names[0]}。`;
  return names.length > 1 ? `您住的是${names.join("还是")}？` : `您住的是${names[0]}吗？`;
}

function mapped({ communities }: Directory) {
  return [...communities.values()].filter(({ kind }) => kind === "community");
}
