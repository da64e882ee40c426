import type Koa from "koa";
import {
  getMe,
  getStaffMe,
  listDemoResidents,
  setPhoneFromWechat,
  signInAsDemo,
  signInWithWechat,
  signOut,
  staffSignIn,
  staffSignOut,
  updateMe,
} from "../../contract/identity.js";
import { stateIdentity } from "../../contract/real-name.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { notFound, refused } from "../errors/fault.js";
import { route } from "../http/route.js";
import { listOwed } from "./accounts/queries.js";
import { signInStaff } from "./accounts/sign-in.js";
import {
  signInAsDemoResident,
  signInWithWechatCode,
  signOutNow,
  takePhoneFromWechat,
  updateProfile,
} from "./commands.js";
import { staffCookieOf } from "./identify.js";
import { presentResident, presentStaff } from "./present.js";
import { findResident, findStaff, listDemoResidentRows } from "./queries.js";
import { keepStated } from "./real-name.js";

export const identityRoutes = [
  route(signInWithWechat, async ({ body, ctx }) => {
    const { token, residentId } = await signInWithWechatCode(body.code, ctx.get("user-agent"));
    return { token, resident: await residentView(residentId) };
  }),

  route(listDemoResidents, async () => {
    const residents = settings.demo ? await listDemoResidentRows() : [];
    return {
      residents: residents.map(({ id, name, demoAbout, community }) => ({
        id,
        name,
        about: demoAbout ?? "",
        communityName: community?.name ?? "",
      })),
    };
  }),

  route(signInAsDemo, async ({ body, ctx }) => {
    if (!settings.demo) throw notFound();
    const { token, residentId } = await signInAsDemoResident(body.residentId, ctx.get("user-agent"));
    return { token, resident: await residentView(residentId) };
  }),

  route(stateIdentity, async ({ actor, body }) => {
    await keepStated(actor, body);
    return residentView(actor.id);
  }),

  route(getMe, async ({ actor }) => residentView(actor.id)),

  route(updateMe, async ({ actor, body }) => {
    await updateProfile(actor, body);
    return residentView(actor.id);
  }),

  route(setPhoneFromWechat, async ({ actor, body }) => {
    await takePhoneFromWechat(actor, body.code);
    return residentView(actor.id);
  }),

  route(signOut, async ({ actor }) => {
    await signOutNow(actor);
    return {};
  }),

  route(staffSignIn, async ({ body, ctx }) => {
    const from = { address: ctx.ip, device: ctx.get("user-agent"), before: ctx.cookies.get(staffCookieOf(ctx)) };
    const { token, lasts, staff, owes } = await signInStaff(body, from, String(ctx.state.requestId));
    setStaffCookie(ctx, token, lasts);
    return presentStaff(staff, owes);
  }),

  route(getStaffMe, async ({ actor }) => {
    const staff = await findStaff(actor.id, now());
    if (!staff) throw refused("not_signed_in");
    return presentStaff(staff, actor.owing ? await listOwed(actor) : []);
  }),

  route(staffSignOut, async ({ actor, ctx }) => {
    await signOutNow(actor);
    setStaffCookie(ctx, "", 0);
    return {};
  }),
];

async function residentView(residentId: string) {
  const resident = await findResident(residentId);
  if (!resident) throw refused("not_signed_in");
  return presentResident(resident);
}

function setStaffCookie(ctx: Koa.Context, token: string, maxAge: number): void {
  ctx.cookies.set(staffCookieOf(ctx), token, {
    httpOnly: true,
    sameSite: "strict",
    secure: ctx.secure,
    // The prefix of https goes with the whole host only.
    path: ctx.secure ? "/" : "/api/",
    maxAge,
    overwrite: true,
  });
}
