/** What a phone and an inbox may say of a mediation: nothing but that there is something (人民调解法 13, 23). */
export const mediationLetter = { title: "您有一条调解消息", text: "请打开看一看。" } as const;

/** Does this letter lead into a mediation's file? It says nothing else by which one could tell. */
export function isMediationLetter({ title }: { title: string }): boolean {
  return title === mediationLetter.title;
}
