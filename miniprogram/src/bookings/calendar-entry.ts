import Taro from "@tarojs/taro";
import type { MyBooking } from "../../../contract/bookings.js";
import { toast } from "../platform/toast";

/** Puts a booking into the phone's calendar: WeChat asks the system itself, a browser opens the signed file. */
export function addToCalendar(booking: MyBooking): void {
  if (process.env.TARO_ENV !== "weapp") {
    window.location.assign(booking.calendarUrl);
    return;
  }
  void Taro.addPhoneCalendar({
    title: booking.resource.name,
    startTime: Date.parse(booking.startsAt) / 1000,
    endTime: String(Date.parse(booking.endsAt) / 1000),
    location: `${booking.community.name} ${booking.resource.place}`,
    alarmOffset: 3600,
    success: () => toast("加进日历了"),
    // Refused, or an old phone: the booking itself is not touched.
    fail: () => toast("没有加进日历，请看看手机的权限"),
  });
}

/** The words to pass on to whoever comes along. */
export function shareWords(booking: MyBooking, when: string): string {
  const { resource, community } = booking;
  return `${resource.name} ${when}\n${community.name} ${resource.place}（${community.address}）`;
}
