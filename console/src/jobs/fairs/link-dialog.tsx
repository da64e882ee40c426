import { useState } from "react";
import { renewBoothLink, type StaffBooth, type StaffFair } from "../../../../contract/fair-staff.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { Notice } from "../../ui/notice.js";
import { QrCode } from "../../ui/qr-code.js";
import { say } from "../../ui/toast.js";
import { useFairChange } from "./change.js";

interface LinkDialogProps {
  booth: StaffBooth;
  fair: StaffFair;
  onClose: () => void;
}

/** The employer's page of a booth, to scan or to send. Whoever has the link calls the line and reads what people agreed to show. */
export function LinkDialog({ booth, fair, onClose }: LinkDialogProps) {
  const [asked, setAsked] = useState(false);
  const renew = useFairChange(() =>
    carryOut(`link ${booth.link}`, {}, (body, key) =>
      hall(renewBoothLink, { params: { id: booth.id }, body }, { key }),
    ),
  );
  const address = new URL(booth.link, window.location.origin).href;
  // The clipboard exists on https only.
  const copies = typeof navigator.clipboard !== "undefined";
  return (
    <Dialog title={`${booth.number} 号展位 ${booth.employer}`} onClose={onClose}>
      <div className="dialog-form">
        <div className="fair-link">
          <QrCode of={address} alt={`${booth.employer}的链接，二维码`} size={200} />
          <p className="dialog-words">
            单位的人用手机扫，或点您发的链接。当天用它叫号、看同意给他看的资料、说谈得怎么样，不用登录。
          </p>
        </div>
        <div className="field">
          <label htmlFor="booth-link">链接</label>
          <input
            id="booth-link"
            className="field-input"
            readOnly
            value={address}
            onFocus={({ target }) => target.select()}
          />
        </div>
        {asked ? (
          <Notice tone="todo">换了以后，原来的链接就打不开了，单位要用新的。发错了人、链接传开了，才要换。</Notice>
        ) : (
          <p className="jobs-small">只发给单位派来的人。谁拿到链接，谁就能叫号、看资料。</p>
        )}
        <Faults error={renew.error} />
        <div className="dialog-buttons">
          {asked ? (
            <>
              <Button onClick={() => setAsked(false)}>先不换</Button>
              <Button
                look="danger"
                busy={renew.isPending && "正在换…"}
                onClick={() =>
                  renew.mutate(undefined, {
                    onSuccess: () => {
                      say("换好了，原来的打不开了");
                      setAsked(false);
                    },
                  })
                }
              >
                换一个链接
              </Button>
            </>
          ) : (
            <>
              {fair.phase !== "over" && (
                <span className="dialog-buttons-apart">
                  <Button look="quiet" onClick={() => setAsked(true)}>
                    换一个链接
                  </Button>
                </span>
              )}
              <Button onClick={onClose}>关上</Button>
              {copies && (
                <Button
                  look="filled"
                  onClick={() => void navigator.clipboard.writeText(address).then(() => say("链接复制好了"))}
                >
                  复制链接
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
