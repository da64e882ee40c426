import { queryOptions, useQuery } from "@tanstack/react-query";
import { listItems, serviceNames } from "../../../../contract/catalogue.js";
import { kindNames, stateNames } from "../../../../contract/lifecycle.js";
import { listCommunities } from "../../../../contract/places.js";
import { dueNames, type QueueFilter } from "../../../../contract/queue-filters.js";
import { channelNames } from "../../../../contract/rule-text.js";
import { holds, useMe } from "../../identity/me.js";
import { hall } from "../../platform/hall.js";
import { flagNames } from "../../ui/flags.js";
import type { ManyChoice } from "../../ui/many-choices.js";
import { desksQuery } from "../queries.js";
import { tagsQuery } from "../tags/queries.js";

/** The fields of which any number of values can be chosen. */
export type ListField = {
  [K in keyof QueueFilter]-?: NonNullable<QueueFilter[K]> extends readonly string[] ? K : never;
}[keyof QueueFilter];

/** The items that residents can ask for. */
export const itemsQuery = queryOptions({
  queryKey: ["items"],
  queryFn: () => hall(listItems, { query: {} }),
  staleTime: 60 * 60_000,
});
const communitiesQuery = queryOptions({
  queryKey: ["communities"],
  queryFn: () => hall(listCommunities, {}),
  staleTime: 60 * 60_000,
});

/** What can be chosen for each field, as far as it concerns this person; what is still being fetched is empty. */
export function useFilterChoices(): Record<ListField, ManyChoice[]> {
  const me = useMe();
  const county = holds(me, "supervisor", "administrator");
  const { data: reachable } = useQuery(desksQuery);
  const { data: items } = useQuery(itemsQuery);
  const { data: tags } = useQuery(tagsQuery);
  const { data: communities } = useQuery({ ...communitiesQuery, enabled: county });
  return {
    due: named(dueNames),
    states: named(stateNames),
    flags: named(flagNames),
    tags: (tags?.tags ?? []).map(({ id, name, communityName }) => ({
      id,
      words: communityName === me.community.name ? name : `${communityName} ${name}`,
    })),
    kinds: named(kindNames),
    channels: named(channelNames),
    services: named(serviceNames),
    items: (items?.items ?? []).map(({ code, title }) => ({ id: code, words: title })),
    desks: (reachable?.desks ?? []).map(({ queueId, name, communityName }) => ({
      id: queueId,
      words: communityName === me.community.name ? name : `${communityName} ${name}`,
    })),
    people: [
      { id: "nobody", words: "还没人接" },
      { id: me.id, words: "我自己" },
      ...(reachable?.colleagues ?? [])
        .filter(({ id }) => id !== me.id)
        .map(({ id, name, deskNames }) => ({ id, words: [name, deskNames[0]].filter(Boolean).join(" ") })),
    ],
    communities: (communities?.communities ?? []).map(({ id, name }) => ({ id, words: name })),
  };
}

function named(names: Record<string, string>): ManyChoice[] {
  return Object.entries(names).map(([id, words]) => ({ id, words }));
}
