import Taro from "@tarojs/taro";
import { toast } from "./toast";

interface CalendarEntry {
  title: string;
  startsAt: string;
  endsAt: string;
  location: string;
}

/** WeChat asks the system itself; a browser can only open a calendar file. */
export const hasPhoneCalendar = process.env.TARO_ENV === "weapp";

/**
 * Puts an appointment into the phone's calendar, with an hour's warning.
 * @param file the address of the same as iCalendar, for browsers
 */
export function addToCalendar({ title, startsAt, endsAt, location }: CalendarEntry, file: string): void {
  if (!hasPhoneCalendar) {
    window.location.assign(file);
    return;
  }
  void Taro.addPhoneCalendar({
    title,
    startTime: Date.parse(startsAt) / 1000,
    endTime: String(Date.parse(endsAt) / 1000),
    location,
    alarmOffset: 3600,
    success: () => toast("加进日历了"),
    // Refused, or an old phone: what was booked is not touched.
    fail: () => toast("没有加进日历，请看看手机的权限"),
  });
}
