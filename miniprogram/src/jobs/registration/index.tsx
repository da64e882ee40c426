import { HallError } from "../../../../contract/client.js";
import { getMyRegistration } from "../../../../contract/job-seekers.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { RegistrationForm } from "./registration-form";

/** One's own registration for work: seen, changed, rested, ended. */
export default function RegistrationPage() {
  const resident = useResident();
  const loaded = useLoaded(`job-registration:${resident?.id ?? "nobody"}`, () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    return call(getMyRegistration, {});
  });
  const registration = loaded.value?.registration;
  if (registration) {
    return (
      <RegistrationForm
        // What another phone has saved meanwhile is filled in anew.
        key={registration.revision}
        registration={registration}
        onChanged={(changed) => loaded.replace({ registration: changed })}
        onStale={loaded.reload}
      />
    );
  }
  return (
    <Screen title="我的求职登记">
      <LoadedPart loaded={loaded} cards={3}>
        {() => (
          <Empty drawing="person" title="您没有登记找工作" words="点几下就好：会什么、要多少钱、离家多远。">
            <Button onTap={() => open("job")}>登记找工作</Button>
          </Empty>
        )}
      </LoadedPart>
    </Screen>
  );
}
