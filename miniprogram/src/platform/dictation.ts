/** Browsers that write down what is said; Safari and Chrome have it under a prefix. WeChat has it in its own keyboard. */
interface Recognition {
  lang: string;
  interimResults: boolean;
  start(): void;
  stop(): void;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
}
type Kind = new () => Recognition;

function kindOfRecognition(): Kind | undefined {
  if (process.env.TARO_ENV !== "h5") return undefined;
  const page = globalThis as { SpeechRecognition?: Kind; webkitSpeechRecognition?: Kind };
  return page.SpeechRecognition ?? page.webkitSpeechRecognition;
}

export const canDictate = kindOfRecognition() !== undefined;

/**
 * Listens until the speaker pauses.
 * @param onEnd the words, and what went wrong as a sentence where nothing was understood
 * @returns stops listening
 */
export function dictate(onEnd: (heard: string, fault: string | undefined) => void): () => void {
  const Kind = kindOfRecognition();
  if (!Kind) return () => undefined;
  const listening = new Kind();
  let heard = "";
  let fault: string | undefined;
  listening.lang = "zh-CN";
  listening.interimResults = false;
  listening.onresult = ({ results }) => {
    heard = Array.from(results, (result) => result[0]?.transcript ?? "").join("");
  };
  listening.onerror = ({ error }) => {
    fault = error === "not-allowed" ? "没让用话筒，请打字。" : "没听清，再说一次？";
  };
  listening.onend = () => onEnd(heard, heard ? undefined : fault);
  listening.start();
  return () => listening.stop();
}
