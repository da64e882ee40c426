import { HallError } from "../../../../contract/client.js";
import { getMyRequest } from "../../../../contract/requests.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { useResident } from "../../platform/session";

export function useRequest(number: string) {
  const resident = useResident();
  return useLoaded(`request:${resident?.id ?? "nobody"}:${number}`, () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    return call(getMyRequest, { params: { number } });
  });
}
