import { describe, expect, it } from 'vitest';
import { seededUniform } from '../athlete/seededNoise.ts';
import { heartRateMessage, parseHeartRatePacket, type HeartRatePacket } from './heartRatePacket.ts';
import { parseIn, serialise } from './messages.ts';

const read = (...bytes: readonly number[]) => parseHeartRatePacket(new DataView(Uint8Array.from(bytes).buffer));
const packet = (told: Partial<HeartRatePacket>) => ({
	packet: { bpm: 0, contact: null, energyKj: null, rrMs: [], ...told },
});
const low = (value: number) => value & 0xff;
const high = (value: number) => value >> 8;

describe('a packet of a heart-rate sensor', () => {
	it('gives beats per minute in one byte or in two', () => {
		expect(read(0x00, 72)).toEqual(packet({ bpm: 72 }));
		expect(read(0x01, 0x2c, 0x01)).toEqual(packet({ bpm: 300 }));
	});

	it('gives 0 and 65535 as they were sent', () => {
		expect(read(0x00, 0)).toEqual(packet({ bpm: 0 }));
		expect(read(0x01, 0xff, 0xff)).toEqual(packet({ bpm: 65_535 }));
	});

	it('says whether the sensor touches skin, where it can tell', () => {
		expect(read(0b0110, 60)).toEqual(packet({ bpm: 60, contact: 'yes' }));
		expect(read(0b0100, 60)).toEqual(packet({ bpm: 60, contact: 'no' }));
		expect(read(0b0010, 60)).toEqual(packet({ bpm: 60, contact: null }));
	});

	it('gives energy in kilojoules and intervals in milliseconds', () => {
		expect(read(0b1_1110, 80, 0x10, 0x01, 0x00, 0x04, 0x00, 0x02)).toEqual(
			packet({ bpm: 80, contact: 'yes', energyKj: 272, rrMs: [1000, 500] }),
		);
	});

	it('may promise intervals and have none, and passes over those of 0', () => {
		expect(read(0b1_0000, 80)).toEqual(packet({ bpm: 80 }));
		expect(read(0b1_0000, 80, 0, 0, 0x00, 0x04)).toEqual(packet({ bpm: 80, rrMs: [1000] }));
	});

	it('keeps its heart rate when its last interval is cut in half, as some straps send it', () => {
		expect(read(0b1_0000, 62, 0xb1, 0x03, 0xde)).toEqual(packet({ bpm: 62, rrMs: [923] }));
	});

	it('may end in bytes that no flag promises, and set flags that mean nothing yet', () => {
		expect(read(0b1110_0000, 80, 1, 2, 3)).toEqual(packet({ bpm: 80 }));
	});

	it('is refused when empty, cut short or too long', () => {
		const cutShort = { refused: 'heart rate packet cut short' };
		expect(read()).toEqual({ refused: 'empty heart rate packet' });
		for (const bytes of [[0x00], [0x01, 80], [0x08, 80, 1], [0x09, 80, 0, 1], [0x18, 80, 1]]) {
			expect(read(...bytes)).toEqual(cutShort);
		}
		expect(parseHeartRatePacket(new DataView(new ArrayBuffer(513)))).toHaveProperty('refused');
	});

	it('is read where it lies in a longer buffer', () => {
		const buffer = Uint8Array.from([9, 9, 0x10, 61, 0x00, 0x04, 9]).buffer;
		expect(parseHeartRatePacket(new DataView(buffer, 2, 4))).toEqual(packet({ bpm: 61, rrMs: [1000] }));
	});
});

describe('any packet', () => {
	it('that was written by the book is read back', () => {
		const uniform = seededUniform(7);
		const whole = (below: number) => Math.floor(uniform() * below);
		for (let round = 0; round < 2_000; round += 1) {
			const wide = whole(2);
			const bpm = wide === 1 ? whole(65_536) : whole(256);
			const contact = ([null, 'yes', 'no'] as const)[whole(3)] ?? null;
			const energyKj = whole(2) === 1 ? whole(65_536) : null;
			const rrUnits = Array.from({ length: whole(10) }, () => 1 + whole(65_535));
			const contactFlags = contact === null ? 0 : contact === 'yes' ? 0b110 : 0b100;
			const flags = wide | contactFlags | (energyKj === null ? 0 : 8) | (rrUnits.length > 0 ? 16 : 0);
			const bytes = [
				flags,
				...(wide === 1 ? [low(bpm), high(bpm)] : [bpm]),
				...(energyKj === null ? [] : [low(energyKj), high(energyKj)]),
				...rrUnits.flatMap((units) => [low(units), high(units)]),
			];
			const rrMs = rrUnits.map((units) => Math.round(units / 1.024));
			expect(read(...bytes)).toEqual({ packet: { bpm, contact, energyKj, rrMs } });
		}
	});

	it('of bytes by chance is refused or becomes a message as agreed', () => {
		const uniform = seededUniform(23);
		for (let round = 0; round < 5_000; round += 1) {
			const bytes = Array.from({ length: Math.floor(uniform() * 24) }, () => Math.floor(uniform() * 256));
			const result = read(...bytes);
			if ('refused' in result) continue;
			const message = heartRateMessage(result.packet);
			expect(parseIn(serialise(message))).toEqual({ message });
		}
	});

	it('of the greatest length becomes a message as agreed, with its newest intervals', () => {
		const result = read(
			0x10,
			60,
			...Array.from({ length: 510 }, (_, index) => (index < 500 ? 0xff : index % 2 === 0 ? 0 : 4)),
		);
		if ('refused' in result) throw new Error(result.refused);
		expect(result.packet.rrMs).toHaveLength(20);
		expect(result.packet.rrMs.at(-1)).toBe(1000);
		const message = heartRateMessage(result.packet);
		expect(parseIn(serialise(message))).toEqual({ message });
	});
});
