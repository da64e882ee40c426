import type { Talk } from "../../../../contract/booths.js";

/** Who sits at the table: their registration while they agree, or a sentence that says that it is not shown. */
export function Person({ talk: { person } }: { talk: Talk }) {
  if (!person) {
    return <p className="booth-person booth-quiet">这位来谈，没有给您看登记。想知道什么，当面问。</p>;
  }
  const facts = [
    ["会做", person.skills.join("、")],
    ["做过", person.experience],
    ["上班时间", person.hours],
    ["想要", person.wish],
  ].filter(([, words]) => words);
  return (
    <div className="booth-person">
      <h2>{person.name}</h2>
      <dl>
        {facts.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="booth-quiet">本人同意给您看这些，只用来谈这份工作，请不要抄走、转发。</p>
    </div>
  );
}
