import { useMutation } from "@tanstack/react-query";
import { Paperclip, X } from "lucide-react";
import { useRef, useState } from "react";
import { largestUpload } from "../../../contract/files.js";
import { sentenceOf, uploadFile } from "../platform/hall.js";
import { newKey } from "../platform/intention.js";
import { Button } from "./button.js";
import { Fault } from "./fault.js";

export interface TakenFile {
  id: string;
  name: string;
}

const most = 9;

interface PhotosProps {
  label: string;
  files: readonly TakenFile[];
  onChange: (files: TakenFile[]) => void;
}

/** Photos and papers that somebody brought or sent; each is uploaded at once, and a failed one says so by itself. */
export function Photos({ label, files, onChange }: PhotosProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const upload = useMutation({ mutationFn: (file: File) => uploadFile(file, newKey()) });

  async function attach(chosen: File[]) {
    setFault(undefined);
    let attached = [...files];
    for (const file of chosen) {
      if (attached.length >= most) return setFault(`最多 ${most} 份照片或文件。`);
      if (file.size > largestUpload) return setFault(`${file.name} 太大了，要在 10 MB 以内。`);
      try {
        const { id, name } = await upload.mutateAsync(file);
        attached = [...attached, { id, name }];
        onChange(attached);
      } catch (error) {
        return setFault(`${file.name} 没传上去：${sentenceOf(error)}`);
      }
    }
  }

  return (
    <div className="field">
      <span className="field-label">{label}</span>
      {files.length > 0 && (
        <ul className="photo-files">
          {files.map((file) => (
            <li key={file.id} className="tag tone-idle">
              <Paperclip className="icon" size={12} aria-hidden="true" />
              {file.name}
              <button
                type="button"
                aria-label={`去掉 ${file.name}`}
                onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
              >
                <X className="icon" size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        onChange={(event) => {
          void attach([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <div>
        <Button busy={upload.isPending && "正在传…"} onClick={() => picker.current?.click()}>
          附照片或 PDF
        </Button>
      </div>
      <Fault id="photo-files-fault">{fault}</Fault>
    </div>
  );
}
