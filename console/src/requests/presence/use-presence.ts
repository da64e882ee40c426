import { useEffect, useRef, useState } from "react";
import { bePresent, type PresentPerson, presenceBeat } from "../../../../contract/presence.js";
import { hall } from "../../platform/hall.js";
import { onPresence } from "./news.js";

/** Who neither moves nor types for so long is taken for away; no beat of theirs keeps the session awake. */
const awayAfter = 120_000;
/** Typing is over so long after the last letter. */
const typingLasts = 6_000;
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/**
 * Says that one looks at a request, and hears who else does.
 * @param words what one has typed; each change of it is typing
 */
export function usePresence(number: string, meId: string, words: string): PresentPerson[] {
  const [people, setPeople] = useState<PresentPerson[]>([]);
  const typing = useTyping(words);
  const typingNow = useRef(typing);
  typingNow.current = typing;

  useEffect(() => {
    let gone = false;
    let lastSign = Date.now();
    const note = () => {
      lastSign = Date.now();
    };
    const beat = async () => {
      if (document.hidden || Date.now() - lastSign > awayAfter) return;
      const body = { here: true, typing: typingNow.current };
      const reply = await hall(bePresent, { params: { number }, body }).catch(() => null);
      if (reply && !gone) setPeople(reply.people);
    };
    void beat();
    const timer = setInterval(beat, presenceBeat);
    const stopHearing = onPresence((news) => {
      if (news.number === number) setPeople(news.people.filter(({ id }) => id !== meId));
    });
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true });
    return () => {
      gone = true;
      clearInterval(timer);
      stopHearing();
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
      void hall(bePresent, { params: { number }, body: { here: false, typing: false } }).catch(() => null);
    };
  }, [number, meId]);

  // Told at once, not with the next beat.
  const told = useRef(typing);
  useEffect(() => {
    if (told.current === typing) return;
    told.current = typing;
    void hall(bePresent, { params: { number }, body: { here: true, typing } }).catch(() => null);
  }, [number, typing]);

  return people;
}

function useTyping(words: string): boolean {
  const [typing, setTyping] = useState(false);
  const before = useRef(words);
  useEffect(() => {
    if (before.current === words) return;
    before.current = words;
    // What was sent, or emptied, is not being typed any more.
    setTyping(words !== "");
    if (words === "") return;
    const timer = setTimeout(() => setTyping(false), typingLasts);
    return () => clearTimeout(timer);
  }, [words]);
  return typing;
}
