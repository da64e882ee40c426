import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { getStaffMe, type Role, type StaffMember } from "../../../contract/identity.js";
import { hall } from "../platform/hall.js";
import { sessionStarted } from "../platform/session.js";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async () => {
    const me = await hall(getStaffMe, {});
    sessionStarted();
    return me;
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Asks once who is signed in. */
export function useWhoIsHere() {
  return useQuery(meQuery);
}

const MeContext = createContext<StaffMember | null>(null);
export const MeProvider = MeContext.Provider;

/** The staff member who works here; only below the sign-in gate. */
export function useMe(): StaffMember {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe is called outside the sign-in gate");
  return me;
}

/** Whether somebody holds one of these roles in any post. */
export function holds(me: StaffMember, ...roles: Role[]): boolean {
  return me.posts.some((post) => roles.includes(post.role));
}
