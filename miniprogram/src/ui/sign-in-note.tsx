import { open } from "../platform/routes";
import { useResident } from "../platform/session";
import { Button } from "./button";
import { Notice } from "./notice";

/** Above a form that only a signed-in resident can hand in: said before anything is typed. */
export function SignInNote() {
  if (useResident()) return null;
  return (
    <Notice
      tone="brand"
      icon="user"
      title="先登录，再填"
      action={
        <Button inCard onTap={() => open("signIn")}>
          去登录
        </Button>
      }
    >
      登录了才知道是谁交的。
    </Notice>
  );
}
