import { dial } from "../platform/phone";
import { open } from "../platform/routes";
import { Button } from "../ui/button";

/** Who would rather not tap through it is helped by a person. */
export function CallInsteadButton({ phone, words = "打电话帮我约" }: { phone: string | undefined; words?: string }) {
  return (
    <Button kind="call" icon="phone" onTap={() => (phone ? dial(phone) : open("call"))}>
      {words}
    </Button>
  );
}
