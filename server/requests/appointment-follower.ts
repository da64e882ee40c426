import type { Statement } from "../db/statement.js";

/** An appointment that was made for something. */
export interface Appointment {
  matterId: string;
  residentId: string;
  /** Of the booking. */
  number: string;
  resourceId: string;
  startsAt: Date;
}

/**
 * A service that asks residents to choose a time. Whoever keeps the appointments does not know what for: the roof hands the
 * follower in, and what it writes lies in the same work, so that both hold or neither.
 */
export interface AppointmentFollower {
  /** @throws Fault from a guard when nobody asked this resident to choose a time there */
  booked(appointment: Appointment, at: Date): Promise<Statement[]>;
  moved(appointment: Appointment, at: Date): Promise<Statement[]>;
  /** Called off, by whomever. */
  ended(matterId: string, number: string, at: Date): Promise<Statement[]>;
}

let registered: AppointmentFollower | undefined;

export function registerAppointmentFollower(follower: AppointmentFollower): void {
  registered = follower;
}

export function appointmentFollower(): AppointmentFollower {
  if (!registered) throw new Error("nobody has registered to follow appointments");
  return registered;
}
