import { ChevronLeft, ChevronRight, ExternalLink, RotateCw, ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useState } from "react";
import { type Attachment, heldWords } from "../../../../contract/requests.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";

interface ViewerProps {
  attachments: readonly Attachment[];
  current: Attachment;
  onTurn: (attachment: Attachment) => void;
  /** The signed link of a file lives shortly; a page that lay open for long needs new ones. */
  onExpired: () => void;
  onClose: () => void;
}

/** Looks at a photo or PDF over the page; arrows turn to the next one. */
export function Viewer({ attachments, current, onTurn, onExpired, onClose }: ViewerProps) {
  const [quarterTurns, setQuarterTurns] = useState(0);
  const [large, setLarge] = useState(false);
  const [broken, setBroken] = useState(false);
  const index = attachments.findIndex((attachment) => attachment.id === current.id);
  const { url, held } = current;
  const isPdf = current.mime === "application/pdf";

  // Another picture, or a new link to it, starts upright.
  useEffect(() => {
    setQuarterTurns(0);
    setLarge(false);
    setBroken(false);
  }, [current.id, current.url]);

  function turn(by: number) {
    const next = attachments[index + by];
    if (next) onTurn(next);
  }

  return (
    <Dialog title={current.name} width={960} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys work wherever the focus is in the dialog */}
      <div
        className="viewer"
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") turn(-1);
          if (event.key === "ArrowRight") turn(1);
        }}
      >
        <div className="viewer-tools">
          <Button look="quiet" aria-label="上一份" onClick={() => turn(-1)}>
            <ChevronLeft className="icon" size={16} aria-hidden="true" />
          </Button>
          <span>
            第 {index + 1} 份，共 {attachments.length} 份
          </span>
          <Button look="quiet" aria-label="下一份" data-first onClick={() => turn(1)}>
            <ChevronRight className="icon" size={16} aria-hidden="true" />
          </Button>
          <span className="page-head-rest" />
          {url && !isPdf && (
            <>
              <Button look="quiet" onClick={() => setQuarterTurns(quarterTurns + 1)}>
                <RotateCw className="icon" size={15} aria-hidden="true" />
                转一下
              </Button>
              <Button look="quiet" aria-pressed={large} onClick={() => setLarge(!large)}>
                {large ? <ZoomOut className="icon" size={15} /> : <ZoomIn className="icon" size={15} />}
                {large ? "看整张" : "放大"}
              </Button>
            </>
          )}
          {url && (
            <a className="button button-quiet" href={url} target="_blank" rel="noreferrer">
              <ExternalLink className="icon" size={15} aria-hidden="true" />
              新窗口打开
            </a>
          )}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged picture is scrolled by keyboard too */}
        <section className={`viewer-stage${large ? " viewer-large" : ""}`} tabIndex={0} aria-label="材料">
          {held || !url ? (
            <div className="viewer-broken" role="status">
              <p>{held && heldWords[held]}</p>
            </div>
          ) : broken ? (
            <div className="viewer-broken">
              <p>这份打不开，链接可能过期了。</p>
              <Button look="tint" onClick={onExpired}>
                再取一次
              </Button>
            </div>
          ) : isPdf ? (
            <iframe src={url} title={current.name} />
          ) : (
            <img
              src={url}
              alt={current.name}
              style={{ transform: `rotate(${quarterTurns * 90}deg)` }}
              onError={() => setBroken(true)}
            />
          )}
        </section>
      </div>
    </Dialog>
  );
}
