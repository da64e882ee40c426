import { places } from "../../prisma/seed/places/communities.js";
import { layOutPlaces } from "../../prisma/seed/places/lay-out.js";
import { normaliseAddress, numberOf } from "../../server/communities/addresses/normalise.js";
import { communitiesAt } from "../../server/communities/addresses/point.js";
import { compileAddresses, type ResolvedAddress, resolveAddress } from "../../server/communities/addresses/resolve.js";
import { distance } from "../../server/communities/distance.js";
import { spent } from "../support/spent.js";
import { writtenAddresses } from "./written-addresses.js";

const { community, address_name } = layOutPlaces();
const codeOf = new Map(community.map(({ id, code }) => [id, code]));
const index = compileAddresses([
  ...address_name,
  ...community
    .filter(({ kind }) => kind === "community")
    .map(({ id, name }) => ({ communityId: id, kind: "community", name, fromNumber: null, toNumber: null })),
]);

/** The answer in the words of the table. */
function said({ certainty, communityIds }: ResolvedAddress): string {
  const codes = communityIds.map((id) => codeOf.get(id) ?? id);
  if (certainty === "unknown") return "";
  return certainty === "sure" || codes.length > 1 ? codes.join("|") : `?${codes[0]}`;
}

function inOrder(means: string): string {
  return means.split("|").sort().join("|");
}

describe("the community of a written address", () => {
  it("is asked of more than two hundred addresses, no two the same", () => {
    expect(new Set(writtenAddresses.map(([written]) => written)).size).toBe(writtenAddresses.length);
    expect(writtenAddresses.length).toBeGreaterThanOrEqual(200);
  });

  it.each(writtenAddresses)("%s -> %s", (written, means) => {
    expect(inOrder(said(resolveAddress(written, index)))).toBe(inOrder(means));
  });

  it("says how sure it is, and what it recognised", () => {
    expect(resolveAddress("曙光路46号梦泽花园3栋", index)).toMatchObject({ heard: ["梦泽花园", "曙光路"] });
    const shared = resolveAddress("梦泽花园", index);
    expect(shared.confidence).toBeCloseTo(0.5);
    expect(resolveAddress("曙光社区", index).confidence).toBe(1);
  });

  it("is quick and calm whatever is written", () => {
    for (const written of ["曙".repeat(100_000), "\u0000", "(((((", "曙光路".repeat(200), "🏠".repeat(500)]) {
      expect(spent(() => resolveAddress(written, index))).toBeLessThan(1_000);
    }
  });
});

describe("numbers and noise in an address", () => {
  it.each([
    ["十", 10],
    ["十八", 18],
    ["二十", 20],
    ["三十五", 35],
    ["一百", 100],
    ["一百零二", 102],
    ["一百二十", 120],
    ["二〇三", 203],
    ["五", 5],
  ])("%s is %i", (numeral, number) => {
    expect(numberOf(numeral)).toBe(number);
  });

  it("half-width, without blanks, points and the county's name", () => {
    expect(normaliseAddress("湖北省孝感市云梦县城关镇 曙光路，１８ 号")).toBe("曙光路18号");
    expect(normaliseAddress("三里桥五栋")).toBe("三里桥5栋");
  });
});

describe("the community of a point on the map", () => {
  const square = (lng: number, lat: number, size: number) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [lng, lat],
        [lng + size, lat],
        [lng + size, lat + size],
        [lng, lat + size],
        [lng, lat],
      ],
    ],
  });
  const dawn = { id: "dawn", lng: 113.76, lat: 31.02, boundary: null };
  const lake = { id: "lake", lng: 113.78, lat: 31.02, boundary: null };

  it("is the one whose boundary holds it, however near another centre is", () => {
    const wide = { ...dawn, boundary: square(113.75, 31.0, 0.04) };
    expect(communitiesAt({ lng: 113.779, lat: 31.02 }, [wide, lake])).toEqual(["dawn"]);
  });

  it("else the nearest centre within two kilometres", () => {
    expect(communitiesAt({ lng: 113.762, lat: 31.021 }, [dawn, lake])).toEqual(["dawn"]);
    expect(communitiesAt({ lng: 113.9, lat: 31.3 }, [dawn, lake])).toEqual([]);
  });

  it("is asked of the person where two centres are about as near", () => {
    expect(communitiesAt({ lng: 113.7695, lat: 31.02 }, [dawn, lake])).toEqual(["dawn", "lake"]);
  });

  it("measures in metres", () => {
    expect(distance(dawn, lake)).toBeGreaterThan(1_850);
    expect(distance(dawn, lake)).toBeLessThan(1_960);
  });

  it("finds each of the county's centres at its own place", () => {
    const mapped = places.map(({ code, lng, lat }) => ({ id: code, lng, lat, boundary: null }));
    for (const { code, lng, lat } of places) expect(communitiesAt({ lng, lat }, mapped)).toEqual([code]);
  });
});
