import { HallError } from "../../../../contract/client.js";
import { getMyRequest } from "../../../../contract/requests.js";
import { actForId } from "../../platform/act-for";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { useResident } from "../../platform/session";

/** @param forId whose request it is, where a message says that one acts for somebody */
export function useRequest(number: string, forId = "") {
  const resident = useResident();
  return useLoaded(`request:${resident?.id ?? "nobody"}:${number}`, async () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    if (forId) await actForId(forId);
    return call(getMyRequest, { params: { number } });
  });
}
