/** 350 米, 1.2 公里 */
export function distanceWords(metres: number): string {
  return metres < 1000 ? `${Math.max(50, Math.round(metres / 50) * 50)} 米` : `${(metres / 1000).toFixed(1)} 公里`;
}
