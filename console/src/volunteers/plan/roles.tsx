import { Button } from "../../ui/button.js";
import { Line } from "../../ui/fields.js";

interface Role {
  name: string;
  capacity: number;
}

/** The parts that people may take, each with its own number of places. */
export function Roles({ roles, onChange }: { roles: readonly Role[]; onChange: (roles: Role[]) => void }) {
  const put = (place: number, part: Partial<Role>) =>
    onChange(roles.map((role, one) => (one === place ? { ...role, ...part } : role)));
  return (
    <fieldset className="field choice-list">
      <legend className="field-label">要几个人</legend>
      {roles.map((role, place) => (
        <div key={place} className="volunteers-pair">
          <Line label="做什么" maxLength={20} value={role.name} onChange={(name) => put(place, { name })} />
          <Line
            label="几个人"
            type="number"
            min={1}
            value={role.capacity}
            onChange={(capacity) => put(place, { capacity: Number(capacity) })}
          />
        </div>
      ))}
      <div className="volunteers-moves">
        <Button look="quiet" onClick={() => onChange([...roles, { name: "", capacity: 2 }])}>
          再加一种
        </Button>
        {roles.length > 1 && (
          <Button look="quiet" onClick={() => onChange(roles.slice(0, -1))}>
            去掉最后一种
          </Button>
        )}
      </div>
    </fieldset>
  );
}
