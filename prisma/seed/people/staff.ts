import type { Role } from "../../../contract/identity.js";
import { chanceOf, idOf } from "../chance.js";
import { places } from "../places/communities.js";
import { countyDeskKinds, deskKinds } from "../places/desks.js";
import type { County } from "../rows.js";
import { dateOf } from "../shanghai.js";
import { givenNames, shuguangPeople, surnames } from "./staff-names.js";

/** The password of every account of the demonstration; a real hall never runs this seed. */
export const demoPassword = "Yunmeng-2026!";

/** A member of staff with the account that signs in. */
export interface StaffPlan {
  id: string;
  username: string;
  name: string;
  communityCode: string;
  communityName: string;
  deskCodes: string[];
  posts: { body: "party" | "committee" | "county"; title: string; role: Role; deskCode?: string }[];
}

type Bodies = "party" | "committee" | "both";

/** Who serves which desks, by the place in the community's list: head, deputy, mediator, then officers. */
const desksOfSix = [
  ["general"],
  ["mediation", "police"],
  ["mediation", "matchmaking"],
  ["allowance", "general", "home_help"],
  ["labour_security", "jobs", "volunteers"],
  ["clinic", "culture", "activity"],
];
const desksOfSeven = [
  ["general"],
  ["mediation", "police"],
  ["mediation", "matchmaking"],
  ["allowance", "general"],
  ["labour_security", "jobs"],
  ["general", "labour_security", "home_help"],
  ["clinic", "culture", "activity", "volunteers"],
];

/** 152 = 24 × 6 + 8, so eight communities have a seventh person. */
const withSeven = new Set(["taiping", "xingfu", "shuguang", "huanghu", "jianxin", "minzhu", "yitang", "quyang"]);

/**
 * The county's report counts 98 party posts and 116 residents'-committee posts, 62 people holding both. Heads and
 * deputies (48) hold both, mediators (24) sit on the committee; of the 80 officers 14 hold both, 36 a party post and
 * 30 a committee post.
 */
const officerBodies: readonly Bodies[] = [
  ...new Array<Bodies>(14).fill("both"),
  ...new Array<Bodies>(36).fill("party"),
  ...new Array<Bodies>(30).fill("committee"),
];

/** The 152 people of the communities and the two of the county. */
export function planStaff(): StaffPlan[] {
  let officers = 0;
  // 11 has no common factor with 80, so the three kinds of officer mix over the communities.
  const nextOfficer = (): Bodies => officerBodies[(officers++ * 11) % officerBodies.length] ?? "committee";
  return [...places.flatMap((place) => communityStaff(place, nextOfficer)), ...countyStaff()];
}

function communityStaff({ code, name }: { code: string; name: string }, nextOfficer: () => Bodies): StaffPlan[] {
  const seven = withSeven.has(code);
  return peopleOf(code, seven ? 7 : 6).map(([personName, spelling], place) => ({
    id: idOf("staff_member", `${code}.${spelling}`),
    username: `${code}.${spelling}`,
    name: personName,
    communityCode: code,
    communityName: name,
    deskCodes: (seven ? desksOfSeven : desksOfSix)[place] ?? [],
    posts:
      place === 0
        ? headPosts
        : place === 1
          ? deputyPosts
          : place === 2
            ? mediatorPosts
            : officerPosts(nextOfficer(), place),
  }));
}

const headPosts: StaffPlan["posts"] = [
  { body: "party", title: "社区党总支书记", role: "head" },
  { body: "committee", title: "社区居委会主任", role: "head" },
];
const deputyPosts: StaffPlan["posts"] = [
  { body: "party", title: "社区党总支副书记", role: "officer" },
  { body: "committee", title: "居委会副主任、调解委员会主任", role: "mediator", deskCode: "mediation" },
];
const mediatorPosts: StaffPlan["posts"] = [
  { body: "committee", title: "居委会委员、专职调解员", role: "mediator", deskCode: "mediation" },
];

function officerPosts(bodies: Bodies, place: number): StaffPlan["posts"] {
  const party = {
    body: "party",
    title: ["组织委员", "宣传委员", "纪检委员", "党支部书记"][place % 4] ?? "组织委员",
    role: "officer",
  } as const;
  const committee = {
    body: "committee",
    title: ["居委会委员", "居委会委员、网格长", "居委会委员、民政专干"][place % 3] ?? "居委会委员",
    role: "officer",
  } as const;
  return bodies === "both" ? [party, committee] : bodies === "party" ? [party] : [committee];
}

function peopleOf(code: string, count: number): (readonly [string, string])[] {
  if (code === "shuguang") return [...shuguangPeople];
  const chance = chanceOf(`staff of ${code}`);
  // Different surnames within a community, so that colleagues call one another 小周 and 小吴 and accounts differ.
  return chance
    .some(surnames, count)
    .map(([surname, spelling]) => [surname + chance.pick(givenNames), spelling] as const);
}

function countyStaff(): StaffPlan[] {
  const person = (username: string, name: string, title: string, role: Role, deskCodes: string[]): StaffPlan => ({
    id: idOf("staff_member", username),
    username,
    name,
    communityCode: "county",
    communityName: "云梦县社区服务中心",
    deskCodes,
    posts: [{ body: "county", title, role }],
  });
  return [
    person(
      "county.supervisor",
      "郑守信",
      "县社区办督办员",
      "supervisor",
      countyDeskKinds.map(({ code }) => code),
    ),
    person("county.admin", "邹明远", "系统管理员", "administrator", []),
  ];
}

type StaffRows = Pick<County, "staff_member" | "post" | "desk_member" | "staff_credential">;

/** The rows of the planned staff; `passwordHash` is filled in when the seed is written. */
export function staffRows(staff: readonly StaffPlan[], now: Date): StaffRows {
  return {
    staff_member: staff.map(({ id, communityCode, name }) => ({
      id,
      communityId: idOf("community", communityCode),
      name,
      phone: null,
      active: true,
      leftAt: null,
    })),
    post: staff.flatMap(({ id, username, communityCode, posts }) =>
      posts.map(({ deskCode, ...post }) => ({
        id: idOf("post", `${username}/${post.body}`),
        staffId: id,
        communityId: idOf("community", communityCode),
        deskId: deskCode ? idOf("desk", `${communityCode}/${deskCode}`) : null,
        ...post,
        startsOn: dateOf("2024-11-01"),
        endsOn: null,
      })),
    ),
    desk_member: staff.flatMap(({ id, communityCode, deskCodes }) =>
      deskCodes.map((deskCode) => ({ deskId: idOf("desk", `${communityCode}/${deskCode}`), staffId: id })),
    ),
    staff_credential: staff.map(({ id, username }) => ({
      staffId: id,
      username,
      passwordHash: "",
      failures: 0,
      lockedUntil: null,
      changedAt: now,
      temporary: false,
    })),
  };
}

/** Names of the desks that a person serves, for the list of accounts. */
export function deskNamesOf({ communityCode, deskCodes }: StaffPlan): string[] {
  const kinds = communityCode === "county" ? countyDeskKinds : deskKinds;
  return kinds.filter(({ code }) => deskCodes.includes(code)).map(({ name }) => name);
}
