import { Info } from "lucide-react";
import { useEffect, useState } from "react";
import type { StaffRequest } from "../../../../contract/staff.js";
import { longMoment, useNow } from "../../platform/time.js";
import { Avatar } from "../../ui/avatar.js";
import { Tag } from "../../ui/tag.js";
import { CheckCardDialog } from "./check-card-dialog.js";
import { RevealDialog, type RevealField } from "./reveal-dialog.js";

/** Long enough to dial or compare, short enough not to stay on a screen that faces the hall. */
const shownSeconds = 10;

/** Whose request it is: masked; a number opens on purpose, for ten seconds, and is logged. */
export function ResidentCard({ request }: { request: StaffRequest }) {
  const { resident } = request;
  const now = useNow();
  const [checking, setChecking] = useState(false);
  const [asked, setAsked] = useState<RevealField | null>(null);
  const [shown, setShown] = useState<{ field: RevealField; value: string; left: number } | null>(null);

  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(shown.left > 1 ? { ...shown, left: shown.left - 1 } : null), 1_000);
    return () => clearTimeout(timer);
  }, [shown]);

  const numbers: [RevealField, string, string | null][] = [
    ["phone", "手机", resident.phone],
    ["idNumber", "身份证", resident.idNumber],
  ];
  return (
    <section className="card" aria-label="居民">
      <div className="resident-head">
        <Avatar name={resident.name} large />
        <div>
          <p className="resident-name">{resident.name}</p>
          <p className="resident-address">{resident.address}</p>
        </div>
      </div>
      <dl className="resident-facts">
        {numbers.map(([field, label, masked]) => (
          <div key={field}>
            <dt>{label}</dt>
            {shown?.field === field ? (
              <>
                <dd className="revealed" role="status">
                  {shown.value}
                </dd>
                <dd className="revealed-left">{shown.left} 秒后遮上</dd>
              </>
            ) : (
              <>
                <dd>{masked ?? "没有留"}</dd>
                {masked && (
                  <dd>
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`看 10 秒：${label}全号`}
                      onClick={() => setAsked(field)}
                    >
                      看 10 秒
                    </button>
                  </dd>
                )}
              </>
            )}
          </div>
        ))}
        <div>
          <dt>核对</dt>
          <dd>{resident.idCheckedAt ? `${longMoment(resident.idCheckedAt, now)} 看过原件` : "没看过原件"}</dd>
          {!resident.idCheckedAt && (
            <dd>
              <button type="button" className="link-button" onClick={() => setChecking(true)}>
                核对身份证
              </button>
            </dd>
          )}
        </div>
        {resident.age !== null && (
          <div>
            <dt>年龄</dt>
            <dd>{resident.age} 岁</dd>
          </div>
        )}
      </dl>
      {resident.traits.length > 0 && (
        <p className="traits">
          {resident.traits.map((trait) => (
            <Tag key={trait} tone="brand">
              {trait}
            </Tag>
          ))}
        </p>
      )}
      <p className="card-note">
        <Info className="icon" size={13} aria-hidden="true" />
        看全号会留下您的名字和时间
      </p>
      {checking && (
        <CheckCardDialog number={request.row.number} name={resident.name} onClose={() => setChecking(false)} />
      )}
      {asked && (
        <RevealDialog
          number={request.row.number}
          field={asked}
          onClose={() => setAsked(null)}
          onShown={(value) => {
            setAsked(null);
            setShown({ field: asked, value, left: shownSeconds });
          }}
        />
      )}
    </section>
  );
}
