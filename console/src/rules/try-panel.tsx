import { useMutation, useQuery } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { type FormEvent, useDeferredValue, useId } from "react";
import { serviceNames } from "../../../contract/catalogue.js";
import { type Channel, channelNames, type RuleText, type Trait, traitNames } from "../../../contract/rule-text.js";
import { type RuleChoices, type RulesPage, tryRules } from "../../../contract/rules.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Notice } from "../ui/notice.js";
import { useKept } from "./kept.js";
import { heardQuery } from "./queries.js";
import { Trace } from "./trace.js";

interface Asked {
  text: string;
  /** Empty: what the sentence sounds like. */
  itemCode: string;
  communityId: string;
  channel: Channel;
  traits: Trait[];
  /** As a local date and time of the field; empty is now. */
  at: string;
}

const nothing: Asked = { text: "", itemCode: "", communityId: "", channel: "mini_program", traits: [], at: "" };

interface TryPanelProps {
  page: RulesPage;
  /** A set that is not in force. */
  draft: RuleText[] | null;
  choices: RuleChoices;
  /** Which rule decided, by its place. */
  onTried: (place: number | null) => void;
  onDryRun: () => void;
}

/** 试一试: says where a request would go and why, on the draft where there is one. Nothing is written. */
export function TryPanel({ page, draft, choices, onTried, onDryRun }: TryPanelProps) {
  const id = useId();
  const [asked, setAsked] = useKept<Asked>("try", nothing);
  const sentence = useDeferredValue(asked.text.trim());
  const { data: heard } = useQuery({ ...heardQuery(sentence), enabled: sentence.length > 0 && !asked.itemCode });
  const likely = heard?.items[0];
  const itemCode = asked.itemCode || (asked.text.trim() ? likely?.code : undefined);
  const community = choices.communities.find(({ id }) => id === asked.communityId) ?? choices.communities[0];

  const attempt = useMutation({
    mutationFn: () =>
      hall(tryRules, {
        body: {
          ...(draft ? { rules: draft } : {}),
          itemCode: itemCode ?? "",
          text: asked.text,
          ...(page.mayEdit && community ? { communityId: community.id } : {}),
          traits: asked.traits,
          channel: asked.channel,
          ...(asked.at ? { at: new Date(`${asked.at}:00+08:00`).toISOString() } : {}),
        },
      }),
    onSuccess: ({ rule }) => onTried(rule?.place ?? null),
  });

  function submit(event?: FormEvent) {
    event?.preventDefault();
    if (itemCode) attempt.mutate();
  }
  const put = (given: Partial<Asked>) => setAsked({ ...asked, ...given });

  return (
    <>
      <form className="try" onSubmit={submit}>
        <h2>试一试{draft && <span className="try-which">用草稿试</span>}</h2>
        <label className="hidden-words" htmlFor={`${id}-text`}>
          居民说的话
        </label>
        <textarea
          id={`${id}-text`}
          rows={3}
          maxLength={2000}
          placeholder="照居民的话写一句，像：我妈八十了，能领补贴吗"
          value={asked.text}
          onChange={(event) => put({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        <label className="try-line">
          <span>办</span>
          <select value={asked.itemCode} onChange={(event) => put({ itemCode: event.target.value })}>
            <option value="">{likely && sentence ? `听着像：${likely.title}` : "听出来是什么事"}</option>
            {Object.entries(serviceNames).map(([service, name]) => (
              <optgroup key={service} label={name}>
                {choices.items
                  .filter((item) => item.service === service)
                  .map(({ code, title }) => (
                    <option key={code} value={code}>
                      {title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <div className="try-pair">
          {page.mayEdit && (
            <label className="try-line">
              <span>住</span>
              <select value={community?.id ?? ""} onChange={(event) => put({ communityId: event.target.value })}>
                {choices.communities.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className="try-line">
            <span>从</span>
            <select value={asked.channel} onChange={(event) => put({ channel: event.target.value as Channel })}>
              {Object.entries(channelNames).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label className="try-line">
          <span>什么时候</span>
          <input type="datetime-local" value={asked.at} onChange={(event) => put({ at: event.target.value })} />
          <span className="try-now">{asked.at ? "" : "不填就是现在"}</span>
        </label>
        <fieldset className="try-traits">
          <legend className="hidden-words">居民是</legend>
          {(Object.entries(traitNames) as [Trait, string][]).map(([code, name]) => {
            const on = asked.traits.includes(code);
            return (
              <button
                key={code}
                type="button"
                className="choice"
                aria-pressed={on}
                onClick={() =>
                  put({ traits: on ? asked.traits.filter((trait) => trait !== code) : [...asked.traits, code] })
                }
              >
                {name}
              </button>
            );
          })}
        </fieldset>
        <Button type="submit" look="filled" className="try-button" busy={attempt.isPending && "正在试…"}>
          试
        </Button>
      </form>
      <div aria-live="polite">
        {attempt.isIdle && !itemCode && <p className="try-hint">写一句话，或者选一件事，看看会派到哪里。</p>}
        {attempt.error && <Notice>{sentenceOf(attempt.error)}</Notice>}
        {attempt.data && <Trace tried={attempt.data} />}
      </div>
      {draft && (
        <div className="try-month">
          <FlaskConical className="icon try-flask" size={16} aria-hidden="true" />
          <span>改完先试跑，看近 30 天的办件会不会换地方。</span>
          <button type="button" className="link-button" onClick={onDryRun}>
            试跑
          </button>
        </div>
      )}
    </>
  );
}
