import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { requestCode, requestLink } from "../../../contract/wechat.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Fault } from "../ui/fault.js";
import { say } from "../ui/toast.js";

/** The way to the request on the resident's own phone: a code to hold it before, or a link for a text message. */
export function OnPhone({ number }: { number: string }) {
  const [without, setWithout] = useState(false);
  const link = useMutation({
    mutationFn: () => hall(requestLink, { params: { number } }),
    onSuccess: ({ url }) => navigator.clipboard?.writeText(url).then(() => say("链接复制好了，30 天内打得开")),
  });
  return (
    <div className="counter-phone">
      {!without && (
        <img
          src={requestCode.path.replace(":number", number)}
          alt="这件事的小程序码"
          width={112}
          height={112}
          onError={() => setWithout(true)}
        />
      )}
      <div>
        <p>{without ? "微信这会儿给不出小程序码，回执上的码也能扫。" : "请居民用微信扫一扫，手机上就打开这件事。"}</p>
        <Button look="tint" busy={link.isPending && "正在向微信要"} onClick={() => link.mutate()}>
          复制链接，用短信发给居民
        </Button>
        {link.data && <p className="counter-phone-link">{link.data.url}</p>}
        <Fault id="counter-phone-fault">{link.error ? sentenceOf(link.error) : undefined}</Fault>
      </div>
    </div>
  );
}
