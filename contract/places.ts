import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, point, words } from "./fields.js";

/** Whether somebody answers the phone now, and until or from when, as one sentence. */
export const attended = z.object({ open: z.boolean(), words: z.string() });

export const communitySummary = z.object({
  id,
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  point,
});
export type CommunitySummary = z.infer<typeof communitySummary>;

export const desk = z.object({
  id,
  code: z.string(),
  name: z.string(),
  phone: z.string(),
  place: z.string(),
  /** What it does, in one sentence. */
  duties: z.string(),
});

export const community = z.object({
  ...communitySummary.shape,
  households: z.int(),
  residents: z.int(),
  /** A made-up community of the demonstration data. */
  example: z.boolean(),
  attended,
  /** Opening hours as sentences, e.g. 周一至周五 8:30–12:00 14:00–17:30. */
  hours: z.array(z.string()),
  desks: z.array(desk),
});
export type Community = z.infer<typeof community>;

export const listCommunities = endpoint({
  method: "GET",
  path: "/api/communities",
  who: "anyone",
  summary: "Lists the communities of the county, and the county itself, which answers for the hall.",
  reply: z.object({ communities: z.array(communitySummary), county: z.nullable(communitySummary) }),
});

export const getCommunity = endpoint({
  method: "GET",
  path: "/api/communities/:communityId",
  who: "anyone",
  summary: "Shows a community: its desks, its hours, and whether somebody answers the phone now.",
  params: z.object({ communityId: id }),
  reply: community,
  errors: ["not_found"],
});

/** What an address or a point on the map says about the community: one that is sure, some to choose from, or none. */
export const foundPlace = z.object({
  certainty: z.enum(["sure", "doubtful", "unknown"]),
  communities: z.array(communitySummary),
  /** 您住的是曙光社区还是黄湖社区？ */
  question: z.string(),
});
export type FoundPlace = z.infer<typeof foundPlace>;

export const findPlace = endpoint({
  method: "GET",
  path: "/api/places/find",
  who: "anyone",
  summary: "Finds the community of a written address or of a point on the map; what is not sure is asked back.",
  query: z.object({
    address: z.optional(z.string().check(z.maxLength(200))),
    lng: z.optional(z.coerce.number().check(z.minimum(-180), z.maximum(180))),
    lat: z.optional(z.coerce.number().check(z.minimum(-90), z.maximum(90))),
  }),
  reply: foundPlace,
});

export const addressKindNames = {
  street: "街道",
  estate: "小区",
  grid: "网格",
  landmark: "地标",
  alias: "老名字、别称",
  short: "社区简称",
} as const;
export type AddressKind = keyof typeof addressKindNames;
const addressKind = z.enum(Object.keys(addressKindNames) as [AddressKind, ...AddressKind[]]);
const houseNumber = z.nullable(z.int().check(z.minimum(1), z.maximum(99_999)));

/** A name as people write it. `fromNumber`-`toNumber`: the house numbers of a street, or buildings of an estate, that lie here. */
export const addressName = z.object({
  id,
  kind: addressKind,
  name: z.string(),
  fromNumber: houseNumber,
  toNumber: houseNumber,
});
export type AddressName = z.infer<typeof addressName>;

export const listAddressNames = endpoint({
  method: "GET",
  path: "/api/staff/communities/:communityId/addresses",
  who: "staff",
  summary: "Lists the names by which addresses of a community are recognised.",
  params: z.object({ communityId: id }),
  reply: z.object({ names: z.array(addressName), hasBoundary: z.boolean() }),
  errors: ["not_found"],
});

export const addAddressName = endpoint({
  method: "POST",
  path: "/api/staff/communities/:communityId/addresses",
  who: "staff",
  summary: "Adds a name to a community's addresses.",
  params: z.object({ communityId: id }),
  body: z.object({
    kind: addressKind,
    name: words(60, "请写名字。"),
    fromNumber: houseNumber,
    toNumber: houseNumber,
  }),
  reply: addressName,
  errors: ["not_found", "not_allowed", "already_registered"],
  creates: true,
});

export const removeAddressName = endpoint({
  method: "DELETE",
  path: "/api/staff/addresses/:addressId",
  who: "staff",
  summary: "Takes a name out of a community's addresses.",
  params: z.object({ addressId: id }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed"],
});

/** One feature a community, its code in `properties.code`; gcj02. */
export const importBoundaries = endpoint({
  method: "POST",
  path: "/api/staff/boundaries",
  who: "staff",
  summary:
    "Imports boundaries as a GeoJSON FeatureCollection of polygons: all of them, or none with every fault named.",
  body: z.object({
    type: z.literal("FeatureCollection", "要 GeoJSON 的 FeatureCollection。"),
    features: z.array(z.unknown()).check(z.minLength(1, "文件里没有边界。"), z.maxLength(500, "一次最多 500 个边界。")),
  }),
  reply: z.object({ imported: z.int() }),
  errors: ["not_allowed"],
  creates: true,
});
