import { useMutation } from "@tanstack/react-query";
import { Paperclip, X } from "lucide-react";
import { type RefObject, useRef, useState } from "react";
import { largestUpload } from "../../../contract/files.js";
import { sentenceOf, uploadFile } from "../platform/hall.js";
import { newKey } from "../platform/intention.js";

export interface TakenFile {
  id: string;
  name: string;
}

const most = 9;

export interface Uploads {
  picker: RefObject<HTMLInputElement>;
  /** Opens the system's own choice of files. */
  choose(): void;
  attach(chosen: File[]): Promise<void>;
  uploading: boolean;
  /** What went wrong with the last choice, as a sentence. */
  fault: string | undefined;
}

/** Files that somebody chooses are uploaded at once, one after the other; the first that fails says so and ends it. */
export function useUploads(files: readonly TakenFile[], onChange: (files: TakenFile[]) => void): Uploads {
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  // What stands there when a file has arrived, and not when it was chosen: somebody may have written on meanwhile.
  const latest = useRef({ files, onChange });
  latest.current = { files, onChange };
  const upload = useMutation({ mutationFn: (file: File) => uploadFile(file, newKey()) });

  async function attach(chosen: File[]) {
    setFault(undefined);
    for (const file of chosen) {
      if (latest.current.files.length >= most) return setFault(`最多 ${most} 份照片或文件。`);
      if (file.size > largestUpload) return setFault(`${file.name} 太大了，要在 10 MB 以内。`);
      try {
        const { id, name } = await upload.mutateAsync(file);
        const attached = [...latest.current.files, { id, name }];
        latest.current = { ...latest.current, files: attached };
        latest.current.onChange(attached);
      } catch (error) {
        return setFault(`${file.name} 没传上去：${sentenceOf(error)}`);
      }
    }
  }

  return { picker, choose: () => picker.current?.click(), attach, uploading: upload.isPending, fault };
}

/** Stands unseen where files are chosen: what `choose` opens. */
export function FilePicker({ uploads }: { uploads: Uploads }) {
  return (
    <input
      ref={uploads.picker}
      type="file"
      hidden
      multiple
      accept="image/jpeg,image/png,image/webp,application/pdf"
      onChange={(event) => {
        void uploads.attach([...(event.target.files ?? [])]);
        event.target.value = "";
      }}
    />
  );
}

/** The name of an uploaded file, with a cross that takes it away again; stands within a tag. */
export function FileName({ file, onRemove }: { file: TakenFile; onRemove: () => void }) {
  return (
    <>
      <Paperclip className="icon" size={12} aria-hidden="true" />
      {file.name}
      <button type="button" aria-label={`去掉 ${file.name}`} onClick={onRemove}>
        <X className="icon" size={12} aria-hidden="true" />
      </button>
    </>
  );
}
