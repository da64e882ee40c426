import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

// OWASP's second choice after argon2id, and in Node itself: N 2^17, r 8, p 1 takes 128 MiB and about 0.3 s.
const cost = { N: 2 ** 17, r: 8, p: 1 };
const length = 32;

/** Hashes a password as `scrypt$N$r$p$salt$hash`, so that the cost can grow without breaking old ones. */
export async function hashPassword(plain: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(plain, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64"), hash.toString("base64")].join("$");
}

export async function isPassword(plain: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = "", hash = ""] = stored.split("$");
  const expected = Buffer.from(hash, "base64");
  const actual = await derive(plain, Buffer.from(salt, "base64"), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(plain: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) =>
    scrypt(plain.normalize("NFKC"), salt, length, options, (error, key) => (error ? reject(error) : resolve(key))),
  );
}

// No 0, O, 1, l or I: it is read out or copied by hand. 16 letters of 54 are 92 random bits.
const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A password that is given out once, for setting one's own. */
export function firstPassword(): string {
  const word = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [word(), word(), word(), word()].join("-");
}
