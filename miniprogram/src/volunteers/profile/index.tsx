import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { useProfile } from "../use-help";
import { ProfileForm } from "./profile-form";
import "../volunteers.scss";

/** What one offers as a volunteer, and when one is called. */
export default function VolunteerProfilePage() {
  const loaded = useProfile();
  const profile = loaded.value?.profile;
  if (profile) {
    return (
      <ProfileForm
        profile={profile}
        onSaved={(saved) => loaded.replace({ profile: saved })}
        onMoved={() => loaded.reload()}
      />
    );
  }
  return (
    <Screen title="志愿资料">
      <LoadedPart loaded={loaded} cards={3}>
        {() => (
          <Empty drawing="person" title="您还没有登记" words="写下会什么、几时有空，有合适的事叫您。">
            <Button onTap={() => open("volunteer")}>登记当志愿者</Button>
          </Empty>
        )}
      </LoadedPart>
    </Screen>
  );
}
