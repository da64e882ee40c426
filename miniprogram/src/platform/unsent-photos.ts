/** What the photo field on screen still has to send; one field a page. */
let unsent = { waiting: 0, failed: 0 };

export function noteUnsentPhotos(waiting: number, failed: number): void {
  unsent = { waiting, failed };
}

/** Why a form with photos cannot go on yet: a photo that is still on its way would be left behind. */
export function unsentPhotosFault(): Record<string, string> {
  if (unsent.failed > 0) return { attachmentIds: "有照片没传上去，点它再传，或者去掉。" };
  if (unsent.waiting > 0) return { attachmentIds: "照片还在传，等一下再点。" };
  return {};
}
