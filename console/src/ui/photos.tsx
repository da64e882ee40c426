import { Button } from "./button.js";
import { Fault } from "./fault.js";
import { FileName, FilePicker, type TakenFile, useUploads } from "./uploads.js";

interface PhotosProps {
  label: string;
  files: readonly TakenFile[];
  onChange: (files: TakenFile[]) => void;
}

/** Photos and papers that somebody brought or sent; each is uploaded at once, and a failed one says so by itself. */
export function Photos({ label, files, onChange }: PhotosProps) {
  const uploads = useUploads(files, onChange);
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      {files.length > 0 && (
        <ul className="photo-files">
          {files.map((file) => (
            <li key={file.id} className="tag tone-idle">
              <FileName file={file} onRemove={() => onChange(files.filter(({ id }) => id !== file.id))} />
            </li>
          ))}
        </ul>
      )}
      <FilePicker uploads={uploads} />
      <div>
        <Button busy={uploads.uploading && "正在传…"} onClick={uploads.choose}>
          附照片或 PDF
        </Button>
      </div>
      <Fault id="photo-files-fault">{uploads.fault}</Fault>
    </div>
  );
}
