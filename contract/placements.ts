import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant, maybeWords, requestNumber, smallPage } from "./fields.js";
import { matchLine } from "./matches.js";
import { vacancyCard } from "./vacancies.js";

export const placementStateNames = {
  proposed: "等求职者同意",
  declined: "求职者没同意",
  consented: "同意了，等单位答复",
  invited: "单位愿意见，等求职者选时间",
  interviewing: "约了面试",
  hired: "录用了",
  not_hired: "没录用",
  followed_up: "满月回访过",
  ended: "离职了",
} as const;
export type PlacementState = keyof typeof placementStateNames;
export const placementState = z.enum(Object.keys(placementStateNames) as [PlacementState, ...PlacementState[]]);

/** The same to the seeker, where the desk's words speak of a third person. */
export const ownPlacementStateNames: Record<PlacementState, string> = {
  ...placementStateNames,
  proposed: "等您同意",
  declined: "您没要",
  invited: "等您选时间",
};

/** The employer has the registration and has not decided. */
export const withEmployer = ["consented", "invited", "interviewing"] as const satisfies readonly PlacementState[];

export const placementMoves = {
  consent: { who: "seeker", from: ["proposed"], to: "consented", needs: [], label: "同意，把我的资料给单位" },
  decline: {
    who: "seeker",
    from: ["proposed", ...withEmployer],
    to: "declined",
    needs: [],
    label: "不要了",
  },
  invite: {
    who: "desk",
    from: ["consented", "invited"],
    to: "invited",
    needs: ["resource"],
    label: "请求职者选面试时间",
  },
  interview: {
    who: "desk",
    from: withEmployer,
    to: "interviewing",
    needs: ["at"],
    label: "在单位面试",
  },
  hire: { who: "desk", from: withEmployer, to: "hired", needs: ["day"], label: "录用" },
  refuse: {
    who: "desk",
    from: withEmployer,
    to: "not_hired",
    needs: ["text"],
    label: "没录用",
  },
  follow_up: { who: "desk", from: ["hired"], to: "followed_up", needs: ["text"], label: "记回访" },
  end: { who: "desk", from: ["hired", "followed_up"], to: "ended", needs: ["day", "text"], label: "记离职" },
} as const satisfies Record<
  string,
  {
    who: "seeker" | "desk";
    from: readonly PlacementState[];
    to: PlacementState;
    needs: readonly ("at" | "day" | "text" | "resource")[];
    label: string;
  }
>;
export type PlacementAction = keyof typeof placementMoves;

/** The number is the booking's, where it was booked through the hall: there it is moved and called off. */
const interview = z.object({ at: instant, place: z.string(), number: z.nullable(requestNumber) });

export const placement = z.object({
  id,
  state: placementState,
  stateWords: z.string(),
  vacancy: vacancyCard,
  /** Why it fits. */
  lines: z.array(matchLine),
  interview: z.nullable(interview),
  /** Where a time is to be chosen, once the employer has said yes. */
  invitation: z.nullable(z.object({ resourceId: id, place: z.string() })),
  /** What the employer or the desk said. */
  words: z.nullable(z.string()),
  moves: z.array(z.object({ action: z.string(), label: z.string() })),
});
export type Placement = z.infer<typeof placement>;

/** The resident's side: what fits, and what came of it. */
export const getMyWork = endpoint({
  method: "GET",
  path: "/api/my/work",
  who: "resident",
  onBehalf: "apply",
  summary: "The vacancies that fit one's registration, with the reasons, and the steps of those under way.",
  reply: z.object({
    /** Null where one is not registered. */
    registration: z.nullable(
      z.object({
        number: requestNumber,
        wishes: z.string(),
        skills: z.array(z.string()),
        pausedAt: z.nullable(instant),
      }),
    ),
    matches: z.array(z.object({ vacancy: vacancyCard, lines: z.array(matchLine) })),
    placements: z.array(placement),
  }),
});

export const applyForVacancy = endpoint({
  method: "POST",
  path: "/api/vacancies/:id/applications",
  who: "resident",
  onBehalf: "apply",
  summary: "Asks the desk to recommend one; the consent to hand one's data to this employer is given with it.",
  params: z.object({ id }),
  body: z.object({ consent: z.literal(true, "要您同意，才能把资料给单位。") }),
  reply: placement,
  errors: ["not_found", "already_registered", "wrong_state"],
  creates: true,
});

export const moveMyPlacement = endpoint({
  method: "POST",
  path: "/api/my/placements/:id/moves",
  who: "resident",
  onBehalf: "apply",
  summary: "Agrees to a recommendation, or gives it up; a consent that is withdrawn ends it at once.",
  params: z.object({ id }),
  body: z.object({ action: z.enum(["consent", "decline"]) }),
  reply: placement,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const recommend = endpoint({
  method: "POST",
  path: "/api/staff/vacancies/:id/recommendations",
  who: "staff",
  summary: "Recommends a seeker; the employer hears of them only after the seeker has agreed.",
  params: z.object({ id }),
  body: z.object({ number: requestNumber }),
  reply: z.object({ placementId: id }),
  errors: ["not_found", "wrong_state", "already_registered"],
  creates: true,
});

export const deskPlacement = z.object({
  id,
  state: placementState,
  stateWords: z.string(),
  number: requestNumber,
  /** The seeker, masked until they have agreed. */
  seeker: z.string(),
  phone: z.nullable(z.string()),
  hardship: z.string(),
  vacancy: z.object({ id, title: z.string(), employer: z.string() }),
  interview: z.nullable(interview),
  communityId: id,
  words: z.nullable(z.string()),
  /** What must be done by when: the hiring reported within 30 days, the call after 30, the ending within 15. */
  due: z.nullable(z.object({ words: z.string(), day, late: z.boolean() })),
  moves: z.array(z.object({ action: z.string(), label: z.string(), needs: z.array(z.string()) })),
});
export type DeskPlacement = z.infer<typeof deskPlacement>;

export const listPlacements = endpoint({
  method: "GET",
  path: "/api/staff/placements",
  who: "staff",
  summary: "Lists the placements of one's communities, what is due first.",
  query: z.object({ ...smallPage, state: z.optional(placementState) }),
  reply: z.object({ placements: z.array(deskPlacement), nextCursor: z.nullable(z.string()) }),
});

export const movePlacement = endpoint({
  method: "POST",
  path: "/api/staff/placements/:id/moves",
  who: "staff",
  summary:
    "Invites to choose a time, notes an interview, a hiring, a refusal with its reason, the call after 30 days, or an ending.",
  params: z.object({ id }),
  body: z.object({
    action: z.enum(["invite", "interview", "hire", "refuse", "follow_up", "end"]),
    /** Of invite: what of the community's may be booked for it. */
    resourceId: z.optional(id),
    at: z.optional(instant),
    day: z.optional(day),
    text: maybeWords(300),
  }),
  reply: deskPlacement,
  errors: ["not_found", "wrong_state"],
  creates: true,
});
