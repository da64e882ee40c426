import { decryptField, encryptField } from "../../db/cipher.js";

/** What only who comes may read: where, by which phone, and what was said. */
export interface Contact {
  words: string;
  address: string;
  phone: string | null;
}

/** The contact as it is stored in the call's row; what is empty stays empty. */
export function sealContact(callId: string, { words, address, phone }: Contact) {
  return {
    words: words ? encryptField("help_call", "words", callId, words) : null,
    address: address ? encryptField("help_call", "address", callId, address) : null,
    phone: phone ? encryptField("help_call", "phone", callId, phone) : null,
  };
}

interface Sealed {
  id: string;
  words: string | null;
  address: string | null;
  phone: string | null;
}

export function openContact({ id, words, address, phone }: Sealed): Contact {
  return {
    words: decryptField("help_call", "words", id, words) ?? "",
    address: decryptField("help_call", "address", id, address) ?? "",
    phone: decryptField("help_call", "phone", id, phone),
  };
}
