import type { Booth } from "../../../../contract/booths.js";
import { doorsOpenMinutes } from "../../../../contract/fairs.js";
import { longDay, timeOf } from "../../platform/moments.js";

/** Before the fair's day, after it, and when it is not held: nobody is called, and nobody's words are shown. */
export function NotToday({ booth }: { booth: Booth }) {
  return (
    <>
      <section className="booth-card">
        <Words booth={booth} />
      </section>
      {booth.calledOff === null && booth.phase === "before" && <Offered booth={booth} />}
    </>
  );
}

function Words({ booth }: { booth: Booth }) {
  if (booth.calledOff !== null) {
    return (
      <>
        <h2>这场招聘会不办了</h2>
        {booth.calledOff && <p>{booth.calledOff}</p>}
      </>
    );
  }
  if (booth.phase !== "before") {
    return (
      <>
        <h2>招聘会办完了</h2>
        <p>谈得怎么样，都交给职业介绍所了。谁哪天来上班，请和他们说。</p>
      </>
    );
  }
  const doors = new Date(Date.parse(booth.startsAt) - doorsOpenMinutes * 60_000).toISOString();
  return (
    <>
      <h2>
        {longDay(booth.startsAt)} {timeOf(booth.startsAt)} 开始
      </h2>
      <p>来的人从 {timeOf(doors)} 起取号。那天再打开这个链接，就在这里叫号。链接请收好，只给去展位的人。</p>
    </>
  );
}

/** What stands open now is what the fair offers. */
function Offered({ booth }: { booth: Booth }) {
  return (
    <section className="booth-card" aria-labelledby="booth-offered">
      <h2 id="booth-offered">您招的岗位</h2>
      {booth.vacancies.length === 0 && <p>现在没有在招的岗位，请告诉职业介绍所。</p>}
      <ul className="booth-list">
        {booth.vacancies.map(({ id, title, payWords, left }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span className="booth-quiet">
              {payWords}，还招 {left} 人
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
