import { findPlaceOf } from "../../communities/addresses/find.js";
import { resolveAddress } from "../../communities/addresses/resolve.js";
import type { CommunityEntry, Directory } from "../../communities/directory.js";
import { refused } from "../../errors/fault.js";
import type { Facts } from "./facts.js";

/** The community that a request goes to, and how that is known, as the beginning of the resident's sentence. */
export interface Place {
  community: CommunityEntry;
  words: string;
}

/** Where: what was booked, the resident's choice, the home on record, the home's address, else the county. */
export function choosePlace(facts: Facts, directory: Directory): Place {
  const { communities, county, desksByQueue } = directory;
  const booked = communities.get(desksByQueue.get(facts.fixedQueueId ?? "")?.communityId ?? "");
  if (booked) return { community: booked, words: `您约的是${booked.name}` };
  const chosen = communities.get(facts.chosenCommunityId ?? "");
  if (chosen && chosen.id !== facts.homeCommunityId) return { community: chosen, words: `您选了${chosen.name}` };
  const home = communities.get(facts.homeCommunityId ?? "");
  if (home) return { community: home, words: `您住${home.name}` };
  const found = fromAddress(facts.homeAddress, directory);
  if (found) return { community: found, words: `按您写的地址，您住${found.name}` };
  return { community: county, words: "还不知道您住哪个社区" };
}

/** Only an address that is sure decides; a doubtful one was asked about before, and is never guessed. */
function fromAddress(written: string, { communities, addressIndex }: Directory): CommunityEntry | undefined {
  const { certainty, communityIds } = resolveAddress(written, addressIndex);
  return certainty === "sure" ? communities.get(communityIds[0] ?? "") : undefined;
}

/** An address that may lie in two communities is asked back and not guessed. @throws Fault community_doubtful */
export function assertPlaceClear(written: string, directory: Directory): void {
  const { certainty, question } = findPlaceOf({ address: written }, directory);
  if (certainty === "doubtful") throw refused("community_doubtful", `${question}请先在首页选好社区，您写的都还在。`);
}
