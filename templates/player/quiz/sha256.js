/** SHA-256 (FIPS 180-4), because `crypto.subtle` is missing on file:// and plain http. */

const PRIMES = firstPrimes(64);
const ROUND = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/**
 * @param {Uint8Array} message
 * @returns {Uint8Array}  32 bytes
 */
export function sha256(message) {
  const state = [...START];
  const blocks = padded(message);
  const words = new Uint32Array(64);
  for (let at = 0; at < blocks.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = blocks.getUint32(at + 4 * i);
    for (let i = 16; i < 64; i++) words[i] = words[i - 16] + small0(words[i - 15]) + words[i - 7] + small1(words[i - 2]);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setUint32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

function compress(state, words) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const one = h + big1(e) + ((e & f) ^ (~e & g)) + ROUND[i] + words[i];
    const two = big0(a) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] + word) | 0));
}

function padded(message) {
  const size = Math.ceil((message.length + 9) / 64) * 64;
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(size - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(size - 4, message.length << 3);
  return view;
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));
const small0 = (word) => turn(word, 7) ^ turn(word, 18) ^ (word >>> 3);
const small1 = (word) => turn(word, 17) ^ turn(word, 19) ^ (word >>> 10);
const big0 = (word) => turn(word, 2) ^ turn(word, 13) ^ turn(word, 22);
const big1 = (word) => turn(word, 6) ^ turn(word, 11) ^ turn(word, 25);

/** The first 32 bits behind the point. */
function fraction(root) {
  return Math.floor((root - Math.floor(root)) * 0x100000000) | 0;
}

function firstPrimes(count) {
  const found = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime)) found.push(candidate);
  }
  return found;
}
