import { type Chance, chanceOf, idOf } from "../chance.js";
import { namesOf } from "../places/addresses.js";
import { type Place, places } from "../places/communities.js";
import type { ResidentRow } from "../rows.js";
import { dateOf, dayOf, daysLater } from "../shanghai.js";
import { demoResidents } from "./demo-residents.js";
import { namePerson } from "./names.js";

/** 曙光社区 is where the demonstration looks closest, so more of its people are known. */
const peopleOf = (code: string) => (code === "shuguang" ? 48 : 15);

/** Some 400 fictitious residents; phone and identity number are still plain, to be sealed when they are written. */
export function buildResidents(now: Date): ResidentRow[] {
  const today = dayOf(now);
  let count = 0;
  const demo = demoResidents.map((person) => {
    const { key, name, woman, communityCode, homeAddress, traits, about } = person;
    const place = placeOf(communityCode);
    const birthDay = birthDayOf(chanceOf(`birthday of ${key}`), today, person.age);
    return row({ key, name, woman, birthDay, place, homeAddress, traits, about, number: count++ }, today);
  });
  const others = places.flatMap((place) => {
    const chance = chanceOf(`residents of ${place.code}`);
    return Array.from({ length: peopleOf(place.code) }, (_, index) => {
      const age = ageOf(chance);
      const birthDay = birthDayOf(chance, today, age);
      const { name, woman } = namePerson(chance, Number(birthDay.slice(0, 4)));
      const key = `${place.code}/${index}`;
      const homeAddress = addressIn(place.code, chance);
      return row(
        { key, name, woman, birthDay, place, homeAddress, traits: traitsOf(chance, age), about: null, number: count++ },
        today,
      );
    });
  });
  return [...demo, ...others];
}

/** A home in the community, on its own part of a street that it shares with another. */
export function addressIn(communityCode: string, chance: Chance): string {
  const names = namesOf[communityCode];
  if (!names) throw new Error(`no address names for ${communityCode}`);
  const street = chance.pick(names.streets);
  const number = chance.between(street.from ?? 1, street.to ?? 160);
  const flat = `${chance.between(1, 6)}0${chance.between(1, 4)}`;
  return chance.falls(0.75)
    ? `${street.name} ${number} 号${chance.pick(names.estates)} ${chance.between(1, 12)} 栋 ${flat}`
    : `${street.name} ${number} 号`;
}

interface Draft {
  key: string;
  name: string;
  woman: boolean;
  birthDay: string;
  place: Place;
  homeAddress: string;
  traits: string[];
  about: string | null;
  /** Running number of the resident, which makes phone and identity number unique. */
  number: number;
}

function row(draft: Draft, today: string): ResidentRow {
  const { key, name, woman, birthDay, place, homeAddress, traits, about, number } = draft;
  return {
    id: idOf("resident", key),
    name,
    // 138 0000 xxxx: a range that is given to nobody.
    phone: `1380000${String(1000 + number * 17).padStart(4, "0")}`,
    initials: null,
    phoneHash: null,
    idNumber: idNumberOf(birthDay, number, woman),
    idNumberHash: null,
    // Most have shown their card at a counter; every fifth has only stated the number.
    idCheckedAt: number % 5 === 0 ? null : new Date(`${daysLater(today, -90 - (number % 20))}T02:00:00Z`),
    birthDate: dateOf(birthDay),
    communityId: idOf("community", place.code),
    homeAddress,
    traits,
    demo: about !== null,
    demoAbout: about,
    acts: 0,
    erasedAt: null,
    unread: 0,
    createdAt: new Date(`${daysLater(today, -120 - (number % 200))}T02:00:00Z`),
  };
}

/** Young and old as a hall meets them: more elders than the street does. */
function ageOf(chance: Chance): number {
  const dice = chance.next();
  if (dice < 0.04) return chance.between(16, 17);
  if (dice < 0.5) return chance.between(18, 49);
  if (dice < 0.75) return chance.between(50, 69);
  return dice < 0.87 ? chance.between(70, 79) : chance.between(80, 93);
}

function birthDayOf(chance: Chance, today: string, age: number): string {
  const year = Number(today.slice(0, 4)) - age;
  // At least ten days past the birthday, so that the age holds on any day of the demonstration.
  return daysLater(`${year}${today.slice(4) === "-02-29" ? "-02-28" : today.slice(4)}`, -chance.between(10, 330));
}

function traitsOf(chance: Chance, age: number): string[] {
  const traits = [
    chance.falls(0.09) ? "disabled" : "",
    age < 60 && chance.falls(0.13) ? "migrant" : "",
    chance.falls(0.08) ? "allowance" : "",
    age >= 70 && chance.falls(0.3) ? "alone" : "",
  ];
  return traits.filter(Boolean);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A fictitious number of the county's region with a true check digit (GB 11643-1999); odd is a man. */
function idNumberOf(birthDay: string, number: number, woman: boolean): string {
  const order = 901 + (number % 48) * 2 + (woman ? 1 : 0);
  const body = `420923${birthDay.replaceAll("-", "")}${order}`;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return body + "10X98765432"[sum % 11];
}

function placeOf(code: string): Place {
  const found = places.find((place) => place.code === code);
  if (!found) throw new Error(`no community ${code}`);
  return found;
}

/** Whole years on a Shanghai day. */
export function ageIn(birthDate: Date | null, today: string): number {
  const birth = birthDate?.toISOString().slice(0, 10) ?? today;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) >= birth.slice(5) ? years : years - 1;
}
