import { communitiesAt } from "../../communities/addresses/point.js";
import { type ResolvedAddress, resolveAddress } from "../../communities/addresses/resolve.js";
import type { CommunityEntry, Directory } from "../../communities/directory.js";
import { refused } from "../../errors/fault.js";
import type { Facts } from "./facts.js";

/** The community that a request goes to, and how that is known, as the beginning of the resident's sentence. */
export interface Place {
  community: CommunityEntry;
  words: string;
}

/**
 * Where (domain rule 3): what was booked, the resident's choice, where it happened, the home on record, the home's
 * address, the point on the map, else the county.
 */
export function choosePlace(facts: Facts, directory: Directory): Place {
  const { communities, county, desksByQueue } = directory;
  const at = (id: string | undefined, said: (name: string) => string): Place | undefined => {
    const community = communities.get(id ?? "");
    return community && { community, words: said(community.name) };
  };
  const bookedAt = desksByQueue.get(facts.fixedQueueId ?? "")?.communityId;
  return (
    at(bookedAt, (name) => `您约的是${name}`) ??
    at(ownChoice(facts), (name) => `${ownChoice(facts) === facts.homeCommunityId ? "您住" : "您选了"}${name}`) ??
    at(incidentIn(facts, directory), (name) => `按您写的地方，事情在${name}`) ??
    at(facts.homeCommunityId, (name) => `您住${name}`) ??
    at(surely(facts.homeAddress, directory), (name) => `按您写的地址，您住${name}`) ??
    at(pointIn(facts, directory), (name) => `按您点的位置，事情在${name}`) ?? {
      community: county,
      words: "还不知道您住哪个社区",
    }
  );
}

/**
 * An address that may lie in two communities is asked back and not guessed; it is only asked about where it would decide.
 * @throws Fault community_doubtful
 */
export function assertPlaceClear(facts: Facts, directory: Directory): void {
  if (facts.fixedQueueId || ownChoice(facts)) return;
  const written = facts.incident?.address ?? "";
  if (incidentIn(facts, directory)) return;
  const incident = look(written, directory);
  if (incident.certainty === "doubtful") throw doubtful("事情在", incident.communityIds, directory);
  if (facts.homeCommunityId) return;
  const home = look(facts.homeAddress, directory);
  if (home.certainty === "doubtful") throw doubtful("您住的是", home.communityIds, directory);
}

/** The fronts send the home's community with everything: it was chosen on purpose only in answer to a question. */
function ownChoice({ chosenCommunityId, homeCommunityId, incident }: Facts): string | undefined {
  return chosenCommunityId !== homeCommunityId || incident?.confirmed ? chosenCommunityId : undefined;
}

/** A doubtful one counts where the resident's own community is one of the two. */
function incidentIn({ incident, homeCommunityId }: Facts, directory: Directory): string | undefined {
  const { certainty, communityIds } = look(incident?.address ?? "", directory);
  if (certainty === "sure") return communityIds[0];
  return communityIds.find((id) => id === homeCommunityId);
}

/** Only an address that is sure decides; a doubtful one was asked about before, and is never guessed. */
function surely(written: string, directory: Directory): string | undefined {
  const { certainty, communityIds } = look(written, directory);
  return certainty === "sure" ? communityIds[0] : undefined;
}

function pointIn({ incident }: Facts, { communities }: Directory): string | undefined {
  if (!incident?.point) return undefined;
  const near = communitiesAt(
    incident.point,
    [...communities.values()].filter(({ kind }) => kind === "community"),
  );
  return near.length === 1 ? near[0] : undefined;
}

function look(written: string, { addressIndex }: Directory): Pick<ResolvedAddress, "certainty" | "communityIds"> {
  return written ? resolveAddress(written, addressIndex) : { certainty: "unknown", communityIds: [] };
}

function doubtful(said: string, ids: readonly string[], { communities }: Directory) {
  const names = ids.flatMap((id) => communities.get(id)?.name ?? []);
  const question = names.length > 1 ? `${said}${names.join("还是")}？` : `${said}${names[0] ?? ""}吗？`;
  return refused("community_doubtful", `${question}请先在首页选好社区，您写的都还在。`);
}
